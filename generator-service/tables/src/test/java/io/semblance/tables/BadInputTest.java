package io.semblance.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.synthesis.Preset;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.SynthesisOptions;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.Table;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TableWriter;
import io.semblance.tables.stream.TextBatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Awkward tables from the file to the synthetic file: read, infer, fit, sample, write, read. */
@Timeout(60)
class BadInputTest {

  private static final int ROWS = 60;

  @TempDir private Path folder;

  @Test
  void aConstantColumnStaysConstant() throws IOException {
    assertThat(distinct(column(i -> "3.25"))).containsExactly("3.25");
    assertThat(distinct(column(i -> "same"))).containsExactly("same");
    assertThat(distinct(column(i -> "2024-02-29"))).containsExactly("2024-02-29");
    assertThat(distinct(column(i -> "true"))).containsExactly("true");
  }

  @Test
  void aColumnWithoutValuesHasNone() throws IOException {
    List<List<@Nullable String>> sample = sample("a,b\n" + "1,\n2,\n3,\n".repeat(20));

    assertThat(sample.get(1)).containsOnlyNulls();
    assertThat(sample.get(0)).doesNotContainNull();
  }

  @Test
  void aTableWithoutValuesIsRefused() {
    assertThatThrownBy(() -> sample("a,b\n" + ",\n".repeat(30)))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("no column has");
  }

  @Test
  void tablesOfOneAndTwoRowsAreRefusedRatherThanRepeated() {
    for (String rows : new String[] {"1,a,2024-01-01\n", "1,a,2024-01-01\n1,a,2024-01-01\n"}) {
      assertThatThrownBy(() -> sample("n,c,d\n" + rows))
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("at least 5");
    }
  }

  @Test
  void fewValuesAreNotLearntByHeart() throws IOException {
    List<List<@Nullable String>> sample =
        sample("a,b\n" + "1,\n2,\n3,\n".repeat(20) + "1,77\n2,78\n");

    assertThat(sample.get(1)).containsOnlyNulls();
  }

  @Test
  void numbersThatAreNoneAreMissing() throws IOException {
    List<@Nullable String> numbers = column(i -> i % 3 == 0 ? "NaN" : Integer.toString(i));

    assertThat(numbers).containsNull().doesNotContain("NaN");
    assertThat(numbers.stream().filter(n -> n != null).mapToInt(Integer::parseInt))
        .allMatch(n -> n >= 0 && n <= ROWS);
  }

  @Test
  void infinityIsNoNumber() throws IOException {
    List<@Nullable String> values =
        column(i -> List.of("Infinity", "-inf", "1e400", "7").get(i % 4));

    assertThat(distinct(values)).isSubsetOf("Infinity", "-inf", "1e400", "7");
  }

  @Test
  void theGreatestNumbersStayFinite() throws IOException {
    List<@Nullable String> values =
        column(i -> List.of("1e308", "-1e308", "1.7976931348623157e308", "4.9e-324").get(i % 4));
    List<@Nullable String> spread = column(i -> (i - 30) + "e306");

    assertThat(values).allMatch(v -> v != null && Double.isFinite(Double.parseDouble(v)));
    assertThat(spread).allMatch(v -> v != null && Double.isFinite(Double.parseDouble(v)));
    assertThat(column(i -> i % 2 == 0 ? "1e-308" : "2e-308"))
        .allMatch(v -> v != null && Double.parseDouble(v) < 1e-307);
  }

  @Test
  void minusZeroIsZero() throws IOException {
    assertThat(distinct(column(i -> i % 2 == 0 ? "-0" : "-0.0"))).isSubsetOf("0", "0.0");
  }

  @Test
  void oddLevelsStayAsTheyAre() throws IOException {
    List<String> levels =
        List.of(
            "",
            "\"",
            "two\nlines",
            "\uD83D\uDE00",
            "a,b",
            " padded ",
            "NA",
            "null",
            "'",
            "=1+1",
            "é");
    String cells =
        IntStream.range(0, 220)
            .mapToObj(i -> "\"" + levels.get(i % 11).replace("\"", "\"\"") + "\",x\n")
            .collect(Collectors.joining());

    for (TableFormat format : TableFormat.values()) {
      List<List<@Nullable String>> sample = sample("level,other\n" + cells, format);
      assertThat(distinct(sample.get(0))).containsExactlyInAnyOrderElementsOf(levels);
    }
  }

  @Test
  void oldAndLateDatesStayWithinTheirYears() throws IOException {
    for (String[] span :
        new String[][] {
          {"1500-01-", "1582-10-"}, {"0001-01-", "0001-03-"}, {"9998-12-", "9999-12-"}
        }) {
      List<@Nullable String> dates =
          column(i -> span[i % 2] + String.format("%02d", 1 + i % 31 % 28));
      assertThat(dates).allMatch(d -> d != null && d.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    }
    assertThat(distinct(column(i -> "9999-12-31T23:59:59Z")))
        .containsExactly("9999-12-31T23:59:59Z");
  }

  @Test
  void clocksThatJumpGiveNoTimeThatIsLeftOut() throws IOException {
    List<@Nullable String> times =
        column(i -> i % 2 == 0 ? "2024-03-31T01:30:00+01:00" : "2024-03-31T03:30:00+02:00");

    assertThat(times)
        .allMatch(t -> t != null && t.endsWith("Z") && t.compareTo("2024-03-31T00") > 0);
  }

  @Test
  void leadingZerosKeepTheirWidth() throws IOException {
    assertThat(column(i -> String.format("%05d", 123 * (i % 4))))
        .allMatch(v -> v != null && v.length() == 5);
    List<@Nullable String> keys = column(i -> String.format("%06d", i * 977));
    assertThat(keys).doesNotHaveDuplicates().allMatch(v -> v != null && v.matches("[0-9]{6}"));
  }

  @Test
  void durationsStayDurations() throws IOException {
    assertThat(column(i -> i % 24 + ":30:00"))
        .allMatch(v -> v != null && v.matches("[0-9]+:[03]0:00"));
    assertThat(column(i -> "PT" + (1 + i % 7) + "H"))
        .allMatch(v -> v != null && v.matches("PT[0-9.HMS]+"));
  }

  @Test
  void personalDataAndFreeTextAreLeftOut() throws IOException {
    List<List<@Nullable String>> sample =
        sample(
            "mail,remark,n\n"
                + IntStream.range(0, ROWS)
                    .mapToObj(
                        i -> "p" + i + "@x.org,she wrote text number " + i + " by hand," + i % 5)
                    .collect(Collectors.joining("\n")));

    assertThat(sample.get(0)).containsOnlyNulls();
    assertThat(sample.get(1)).containsOnlyNulls();
    assertThat(sample.get(2)).doesNotContainNull();
  }

  @Test
  void aHundredThousandLevelsAreLearntWhereManyRowsShareThem() throws IOException {
    StringBuilder csv = new StringBuilder("code,n\n");
    for (int i = 0; i < 200_000; i++) {
      boolean common = i % 2 == 0;
      csv.append(common ? "common" + i / 2 % 50 : "level" + i / 2)
          .append(',')
          .append(i % 7)
          .append('\n');
    }
    Inspection inspection = inspect(csv.toString());
    Table table = load(csv.toString(), inspection.schema());
    SynthesisModel model =
        new Synthesizer(SynthesisOptions.of(Preset.FAST)).fit(inspection.schema(), table);

    Set<String> levels = distinct(texts(model.sample(2000, RandomSource.seeded(1)), 0));

    assertThat(inspection.schema().column("code").kind()).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(levels).hasSizeBetween(40, 50).allMatch(level -> level.startsWith("common"));
  }

  private static Set<String> distinct(List<@Nullable String> values) {
    return values.stream().filter(v -> v != null).collect(Collectors.toSet());
  }

  /** A synthetic column beside one of digits. */
  private List<@Nullable String> column(IntFunction<String> value) throws IOException {
    StringBuilder csv = new StringBuilder("x,other\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(value.apply(i)).append(',').append(i % 4).append('\n');
    }
    List<@Nullable String> written = sample(csv.toString(), TableFormat.CSV).get(0);
    assertThat(written).hasSize(ROWS);
    sample(csv.toString(), TableFormat.PARQUET);
    return written;
  }

  private List<List<@Nullable String>> sample(String csv) throws IOException {
    return sample(csv, TableFormat.CSV);
  }

  private List<List<@Nullable String>> sample(String csv, TableFormat format) throws IOException {
    Schema schema = inspect(csv).schema();
    SynthesisModel model =
        new Synthesizer(SynthesisOptions.of(Preset.FAST)).fit(schema, load(csv, schema));
    Path path = folder.resolve("out" + format.extension());
    try (TableWriter writer = format.create(path, model.schema(), Map.of())) {
      writer.write(model.sample(ROWS, RandomSource.seeded(7)));
      writer.finish();
    }
    List<List<@Nullable String>> columns = new ArrayList<>();
    model.schema().columns().forEach(column -> columns.add(new ArrayList<>()));
    try (TableReader reader = format.open(path, CsvDialect.detected(), ReadLimits.withDefaults())) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        TextBatch batch = next.get();
        for (int c = 0; c < columns.size(); c++) {
          columns.get(c).addAll(Arrays.asList(batch.columns()[c]));
        }
      }
    }
    return columns;
  }

  private static Inspection inspect(String csv) throws IOException {
    try (TableReader reader = open(csv)) {
      return Inspection.of(reader, InferenceOptions.withDefaults());
    }
  }

  private static Table load(String csv, Schema schema) throws IOException {
    try (TableReader reader = open(csv)) {
      return LoadedTable.of(reader, schema).table();
    }
  }

  private static List<@Nullable String> texts(Table table, int column) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      texts.add(table.text(column, row));
    }
    return texts;
  }

  private static TableReader open(String csv) throws IOException {
    return CsvTableReader.open(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        CsvDialect.detected(),
        ReadLimits.withDefaults());
  }
}
