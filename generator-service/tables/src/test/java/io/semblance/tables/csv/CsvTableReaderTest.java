package io.semblance.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TextBatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvTableReaderTest {

  private static final ReadLimits LIMITS = ReadLimits.withDefaults();

  @Test
  void keepsTextAsItStands() throws IOException {
    List<List<String>> rows = rows("id,note\r\n007,\"a, \"\"b\"\"\r\nc\"\r\n 1 ,é😀\r\n");

    assertThat(rows)
        .containsExactly(
            List.of("id", "note"), List.of("007", "a, \"b\"\r\nc"), List.of(" 1 ", "é😀"));
  }

  @Test
  void tellsMissingFromEmptyText() throws IOException {
    List<List<String>> rows = rows("a,b\n,\"\"\n");

    assertThat(rows.get(1)).containsExactly(null, "");
  }

  @Test
  void dropsTheByteOrderMark() throws IOException {
    assertThat(rows("\uFEFFa,b\n1,2\n").get(0)).containsExactly("a", "b");
  }

  @Test
  void findsTheDelimiter() throws IOException {
    assertThat(rows("a;b\n1,5;2\n").get(1)).containsExactly("1,5", "2");
    assertThat(rows("a\tb\n1\t2\n").get(1)).containsExactly("1", "2");
    assertThat(rows("a|b|c\n1|2|3\n").get(1)).containsExactly("1", "2", "3");
    assertThat(rows("\"a;x\",b\n1,2\n").get(0)).containsExactly("a;x", "b");
  }

  @Test
  void blankLinesAreSkippedButAreRowsOfASingleColumn() throws IOException {
    assertThat(rows("a,b\n1,2\n\n3,4\n\n")).hasSize(3);
    assertThat(rows("a\n1\n\n3\n")).hasSize(4);
  }

  @Test
  void yieldsBatchesOfBoundedSize() throws IOException {
    String text = "a\n" + "1\n".repeat(10_000);
    List<Integer> sizes = new ArrayList<>();
    long next = 1;
    try (CsvTableReader reader = open(text, CsvDialect.detected(), LIMITS)) {
      for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
        assertThat(batch.get().firstRow()).isEqualTo(next);
        next += batch.get().rows();
        sizes.add(batch.get().rows());
      }
    }
    assertThat(sizes).containsExactly(4096, 4096, 1808);
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThat(fault("").fault()).isEqualTo(TableFault.EMPTY_FILE);
    assertThat(fault("\n\n").fault()).isEqualTo(TableFault.EMPTY_FILE);
    assertThat(fault("a,b\n").fault()).isEqualTo(TableFault.HEADER_ONLY);
    assertThat(fault("a,b\n\n\n").fault()).isEqualTo(TableFault.HEADER_ONLY);
  }

  @Test
  void namesTheLineOfARaggedRow() {
    BadTableException few = fault("a,b\n1,\"x\ny\"\nsecret\n");
    BadTableException many = fault("a,b\n1,2,secret\n");

    assertThat(few.fault()).isEqualTo(TableFault.RAGGED_ROW);
    assertThat(few).hasMessage("a row has 1 cells where the header has 2 (line 4)");
    assertThat(many).hasMessage("a row has 3 cells where the header has 2 (line 2)");
  }

  @Test
  void saysWhichDelimiterTheHeaderHolds() {
    BadTableException fault = fault("a;b\n1;2\n", CsvDialect.delimitedBy(','), LIMITS);

    assertThat(fault.fault()).isEqualTo(TableFault.WRONG_DELIMITER);
    assertThat(fault).hasMessageContaining("semicolon");
  }

  @Test
  void refusesColumnsWithoutAName() {
    assertThat(fault("a,,c\n1,2,3\n")).hasMessage("a column has no name (line 1, column 2)");
    assertThat(fault("a,b,a\n1,2,3\n").fault()).isEqualTo(TableFault.DUPLICATE_COLUMN);
  }

  @Test
  void refusesTenThousandColumns() {
    String header = String.join(",", Collections.nCopies(10_000, "x"));

    assertThat(fault(header + "\n").fault()).isEqualTo(TableFault.TOO_MANY_COLUMNS);
  }

  @Test
  void refusesCellsAndRowsBeyondTheLimit() {
    BadTableException five = fault("a,b\n1," + "x".repeat(5_000_000) + "\n");
    BadTableException one = fault("a,b\n1," + "x".repeat(1_100_000) + "\n");
    BadTableException open = fault("a,b\n1,\"" + "x,\n".repeat(2_000_000));

    assertThat(five.fault()).isEqualTo(TableFault.CELL_TOO_LONG);
    assertThat(one.fault()).isEqualTo(TableFault.CELL_TOO_LONG);
    assertThat(one.position().line()).hasValue(2);
    assertThat(one.position().column()).hasValue(2);
    assertThat(open.fault()).isEqualTo(TableFault.CELL_TOO_LONG);
    String row = "x".repeat(1_000_000) + ",";
    assertThat(fault("a,b,c,d,e,f\n" + row.repeat(5) + "\n").fault())
        .isEqualTo(TableFault.ROW_TOO_LONG);
  }

  @Test
  void refusesMoreRowsThanAllowed() {
    assertThat(fault("a\n1\n2\n3\n", CsvDialect.detected(), LIMITS.rows(2)).fault())
        .isEqualTo(TableFault.TOO_MANY_ROWS);
  }

  @Test
  void refusesBrokenQuotes() {
    assertThat(fault("a,b\n1,\"secret\n").fault()).isEqualTo(TableFault.UNCLOSED_QUOTE);
    assertThat(fault("a,b\n1,\"secret\"more\n").fault()).isEqualTo(TableFault.TEXT_AFTER_QUOTE);
  }

  @Test
  void refusesOtherEncodings() {
    assertThat(faultOf("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)).fault())
        .isEqualTo(TableFault.UTF16);
    assertThat(faultOf("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE)).fault())
        .isEqualTo(TableFault.UTF16);
    BadTableException latin = faultOf("a,b\n1,é\n".getBytes(Charset.forName("ISO-8859-1")));
    assertThat(latin.fault()).isEqualTo(TableFault.NOT_UTF8);
    assertThat(latin.position().byteOffset()).hasValue(6);
    byte[] cut = "a,b\n1,é".getBytes(StandardCharsets.UTF_8);
    assertThat(faultOf(Arrays.copyOf(cut, cut.length - 1)).fault()).isEqualTo(TableFault.NOT_UTF8);
  }

  @Test
  void noMessageHoldsAValue() {
    for (String text :
        List.of(
            "a,b\nsecret\n",
            "secret,secret\n1,2\n",
            "a,b\n1,\"secret\n",
            "a,b\n1,\"secret\"secret\n",
            "secret;b\n1;2\n")) {
      BadTableException fault = fault(text, CsvDialect.delimitedBy(','), LIMITS);
      assertThat(fault.toString()).doesNotContain("secret");
      assertThat(fault.getCause()).isNull();
    }
  }

  @Test
  void anyTextIsATableOrAFault() {
    SplittableRandom random = new SplittableRandom(20261124);
    String alphabet = "a1,;\t|\"\"\r\n\n é\u0000";
    int tables = 0;
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1, 40);
      for (int k = 0; k < length; k++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        List<List<String>> rows = rows(text.toString());
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
        tables++;
      } catch (BadTableException | IOException e) {
        assertThat(e).isInstanceOf(BadTableException.class).hasNoCause();
      }
    }
    assertThat(tables).isGreaterThan(40);
  }

  private static List<List<String>> rows(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvTableReader reader = open(text, CsvDialect.detected(), LIMITS)) {
      rows.add(reader.columns());
      for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
        addRows(batch.get(), rows);
      }
    }
    return rows;
  }

  private static void addRows(TextBatch batch, List<List<String>> rows) {
    for (int r = 0; r < batch.rows(); r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < batch.columns().length; c++) {
        row.add(batch.cell(r, c));
      }
      rows.add(row);
    }
  }

  private static BadTableException fault(String text) {
    return fault(text, CsvDialect.detected(), LIMITS);
  }

  private static BadTableException faultOf(byte[] bytes) {
    return fault(bytes, CsvDialect.detected(), LIMITS);
  }

  private static BadTableException fault(String text, CsvDialect dialect, ReadLimits limits) {
    return fault(text.getBytes(StandardCharsets.UTF_8), dialect, limits);
  }

  private static BadTableException fault(byte[] bytes, CsvDialect dialect, ReadLimits limits) {
    return catchThrowableOfType(
        BadTableException.class,
        () -> {
          try (CsvTableReader reader =
              CsvTableReader.open(new ByteArrayInputStream(bytes), dialect, limits)) {
            while (reader.next().isPresent()) {
              // read on to the fault
            }
          }
        });
  }

  private static CsvTableReader open(String text, CsvDialect dialect, ReadLimits limits)
      throws IOException {
    return CsvTableReader.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), dialect, limits);
  }
}
