package io.semblance.generator.source;

import io.semblance.tables.stream.TextBatch;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
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
   * HMAC(names, Σ HMAC(row) mod 2^256, rows): a keyed additive multiset hash [1], which commits to
   * the rows without their order. A row is its cells in the order of the column names, each as
   * presence, length and text; text is stripped, a number is written in its shortest form.
   *
   * [1] Clarke et al., Incremental Multiset Hash Functions, ASIACRYPT 2003: MSet-Add-Hash.
   */

  private static final int MISSING = -1;
  private static final int LONGEST_NUMBER = 64;

  private final Mac mac;
  private final List<String> names;
  private final int[] order;
  private final byte[] sum;
  private long rows;

  SourceCommitment(List<String> names, CommitmentKey key) {
    this.mac = key.mac();
    this.names = names.stream().sorted().toList();
    this.order =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    this.sum = new byte[mac.getMacLength()];
  }

  void add(TextBatch batch) {
    for (int row = 0; row < batch.rows(); row++) {
      for (int column : order) {
        update(batch.cell(row, column));
      }
      addToSum(mac.doFinal());
    }
    rows += batch.rows();
  }

  /** Returns the commitment, {@code hmac-sha256:<hex>}. */
  String value() {
    names.forEach(this::updateText);
    mac.update(sum);
    mac.update(ByteBuffer.allocate(Long.BYTES).putLong(rows).array());
    return "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal());
  }

  /** Returns the writing of a cell that all its other writings share. */
  static String canonical(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST_NUMBER || !mayBeNumber(text.charAt(0))) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private void update(@Nullable String cell) {
    if (cell == null) {
      updateInt(MISSING);
      return;
    }
    updateText(canonical(cell));
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
