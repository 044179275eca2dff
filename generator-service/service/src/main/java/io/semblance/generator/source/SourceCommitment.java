package io.semblance.generator.source;

import io.semblance.tables.stream.TextBatch;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * A keyed digest of a table's content, the same whatever the order of rows and columns, the file
 * format, the quoting, and the trailing zeros of numbers.
 *
 * <p>Privacy: without the key it tells nothing of the rows. It is the ledger's key, so two writings
 * of one table share one budget.
 */
final class SourceCommitment {

  /*
   * HMAC(Σ HMAC(row) mod 2^256, rows): a keyed additive multiset hash [1], which commits to the rows
   * without their order. A row is its cells that are not missing, sorted by their canonical text, so
   * that who renames a column, or adds an empty one, opens no new account.
   *
   * [1] Clarke et al., Incremental Multiset Hash Functions, ASIACRYPT 2003: MSet-Add-Hash.
   */

  /* Two tables that fall together share a budget, which is safe; one in two guises must not. */
  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "nan", "null", "none", "nil", "-", ".", "?");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final int LONGEST_NUMBER = 64;

  private final Mac mac;
  private final int columns;
  private final byte[] sum;
  private long rows;

  SourceCommitment(List<String> names, CommitmentKey key) {
    this.mac = key.mac();
    this.columns = names.size();
    this.sum = new byte[mac.getMacLength()];
  }

  void add(TextBatch batch) {
    for (int row = 0; row < batch.rows(); row++) {
      String[] cells = new String[columns];
      for (int column = 0; column < columns; column++) {
        cells[column] = canonical(batch.cell(row, column));
      }
      Arrays.sort(cells);
      for (String cell : cells) {
        if (!cell.isEmpty()) {
          updateText(cell);
        }
      }
      addToSum(mac.doFinal());
    }
    rows += batch.rows();
  }

  /** Returns the commitment, {@code hmac-sha256:<hex>}. */
  String value() {
    mac.update(sum);
    mac.update(ByteBuffer.allocate(Long.BYTES).putLong(rows).array());
    return "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal());
  }

  /** Returns the writing of a cell that all its other writings share; empty where it is missing. */
  static String canonical(@Nullable String cell) {
    String text = cell == null ? "" : plain(cell);
    if (MISSING.contains(text)) {
      return "";
    }
    if (text.length() > LONGEST_NUMBER || !mayBeNumber(text.charAt(0))) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /* Without case, blanks at the ends, compatibility forms and characters that nobody sees. */
  private static String plain(String cell) {
    boolean ascii = cell.chars().allMatch(c -> c < 0x80);
    String text =
        ascii
            ? cell
            : UNSEEN.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("");
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private void updateText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    updateInt(bytes.length);
    mac.update(bytes);
  }

  private void updateInt(int value) {
    mac.update((byte) (value >>> 24));
    mac.update((byte) (value >>> 16));
    mac.update((byte) (value >>> 8));
    mac.update((byte) value);
  }

  private void addToSum(byte[] digest) {
    int carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      carry += (sum[i] & 0xff) + (digest[i] & 0xff);
      sum[i] = (byte) carry;
      carry >>>= 8;
    }
  }

  private static boolean mayBeNumber(char first) {
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }
}
