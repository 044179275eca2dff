package io.semblance.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.semblance.tables.SampleTables;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TextBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTableReaderTest {

  private static final ReadLimits LIMITS = ReadLimits.withDefaults();
  private static final ParquetReadOptions OPTIONS =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  @TempDir private Path folder;

  @Test
  void readsEveryLogicalType() throws IOException {
    Path path =
        write(
            "required int32 i; required int64 u (INTEGER(64,false)); required double d;"
                + " required float f; required boolean b; required binary s (UTF8);"
                + " required int32 dec (DECIMAL(9,2)); required int32 day (DATE);"
                + " required int64 ms (TIMESTAMP(MILLIS,true));"
                + " required int64 us (TIMESTAMP(MICROS,false)); optional int32 none;",
            row ->
                row.append("i", -7)
                    .append("u", -1L)
                    .append("d", 2.50)
                    .append("f", 0.1f)
                    .append("b", true)
                    .append("s", "é,\"")
                    .append("dec", 1230)
                    .append("day", 18_262)
                    .append("ms", 1_577_836_800_123L)
                    .append("us", -1L));

    assertThat(rows(path))
        .containsExactly(
            Arrays.asList(
                "-7",
                "18446744073709551615",
                "2.5",
                "0.1",
                "true",
                "é,\"",
                "12.30",
                "2020-01-01",
                "2020-01-01T00:00:00.123Z",
                "1969-12-31T23:59:59.999999",
                null));
  }

  @Test
  void writesNumbersAsShortAsTheyAre() throws IOException {
    assertThat(doubles(44, -0.0, 1e10, 1.5e-7, 1e308, 123456789.125))
        .containsExactly("44", "0", "10000000000", "0.00000015", "1.0E308", "123456789.125");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void readsWhatOthersCompress(CompressionCodecName codec) throws IOException {
    Path path = write("required binary s (UTF8);", codec, 3, row -> row.append("s", "x"));

    assertThat(rows(path)).hasSize(3);
  }

  @Test
  void refusesWhatIsNotFlat() {
    assertThat(
            faultOf(
                "required group g { required int32 i; }", row -> row.addGroup("g").append("i", 1)))
        .isEqualTo(TableFault.NESTED_COLUMN);
    assertThat(faultOf("repeated int32 r;", row -> row.append("r", 1)))
        .isEqualTo(TableFault.NESTED_COLUMN);
    assertThat(faultOf("required binary b;", row -> row.append("b", Binary.fromString("x"))))
        .isEqualTo(TableFault.UNSUPPORTED_TYPE);
    assertThat(faultOf("required int64 t (TIMESTAMP(NANOS,true));", row -> row.append("t", 1L)))
        .isEqualTo(TableFault.WRONG_VALUE);
  }

  @Test
  void refusesWhatIsNotParquet() throws IOException {
    Path path = folder.resolve("x.parquet");
    Files.writeString(path, "a,b\n1,2\n");
    assertThat(fault(path, LIMITS).fault()).isEqualTo(TableFault.NOT_PARQUET);
    Files.write(path, new byte[0]);
    assertThat(fault(path, LIMITS).fault()).isEqualTo(TableFault.EMPTY_FILE);
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] whole = Files.readAllBytes(sample(200));
    Path path = folder.resolve("cut.parquet");
    for (int length = 4; length < whole.length; length += 397) {
      Files.write(path, Arrays.copyOf(whole, length));
      assertThat(fault(path, LIMITS).fault()).isEqualTo(TableFault.TRUNCATED);
    }
  }

  @Test
  void damageIsAFaultOrAnotherTableButNeverAnythingElse() throws IOException {
    byte[] whole = Files.readAllBytes(sample(200));
    Path path = folder.resolve("damaged.parquet");
    SplittableRandom random = new SplittableRandom(20261124);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 1 + i % 4; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(path, damaged);
      try {
        rows(path);
      } catch (BadTableException e) {
        assertThat(e.getCause()).isNull();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(40);
  }

  @Test
  void refusesExpansionBeyondTheLimits() throws IOException {
    Path bomb =
        write(
            "required binary s (UTF8);",
            CompressionCodecName.ZSTD,
            3000,
            row -> row.append("s", "x".repeat(100_000)));

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThat(fault(bomb, LIMITS.bytes(10 << 20)).fault()).isEqualTo(TableFault.TOO_LARGE);
    assertThat(fault(bomb, LIMITS.rows(2999)).fault()).isEqualTo(TableFault.TOO_MANY_ROWS);
    assertThat(fault(bomb, LIMITS.cellLength(1000)).fault()).isEqualTo(TableFault.CELL_TOO_LONG);
  }

  @Test
  void refusesRowGroupsThatCannotBeHeld() throws IOException {
    Path path = sample(200);
    try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(path), OPTIONS)) {
      BadTableException large =
          catchThrowableOfType(
              BadTableException.class,
              () -> ParquetFrame.checkRowGroups(file.getRowGroups(), Files.size(path), 100));
      BadTableException outside =
          catchThrowableOfType(
              BadTableException.class,
              () -> ParquetFrame.checkRowGroups(file.getRowGroups(), 100, 1 << 20));

      assertThat(large.fault()).isEqualTo(TableFault.TOO_LARGE);
      assertThat(outside.fault()).isEqualTo(TableFault.CORRUPT);
    }
  }

  @Test
  void saysThatTheFileIsSynthetic() throws IOException {
    try (ParquetTableReader reader = ParquetTableReader.open(sample(10), LIMITS)) {
      assertThat(reader.metadata())
          .containsEntry(ParquetTableWriter.ORIGIN_KEY, "synthetic")
          .containsEntry("request", "r1");
    }
  }

  private Path sample(int rows) throws IOException {
    Path path = folder.resolve("sample.parquet");
    try (ParquetTableWriter writer =
        ParquetTableWriter.create(path, SampleTables.schema(), Map.of("request", "r1"))) {
      writer.write(SampleTables.random(rows, new SplittableRandom(1)));
      writer.finish();
    }
    return path;
  }

  private List<String> doubles(double... values) throws IOException {
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(rows(write("required double d;", row -> row.append("d", value))).get(0).get(0));
    }
    return texts;
  }

  private TableFault faultOf(String fields, Consumer<Group> row) {
    return catchThrowableOfType(BadTableException.class, () -> rows(write(fields, row))).fault();
  }

  private static BadTableException fault(Path path, ReadLimits limits) {
    return catchThrowableOfType(BadTableException.class, () -> rows(path, limits));
  }

  private static List<List<String>> rows(Path path) throws IOException {
    return rows(path, LIMITS);
  }

  private static List<List<String>> rows(Path path, ReadLimits limits) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (ParquetTableReader reader = ParquetTableReader.open(path, limits)) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        TextBatch batch = next.get();
        for (int r = 0; r < batch.rows(); r++) {
          List<String> row = new ArrayList<>();
          for (int c = 0; c < batch.columns().length; c++) {
            row.add(batch.cell(r, c));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Path write(String fields, Consumer<Group> row) throws IOException {
    return write(fields, CompressionCodecName.ZSTD, 1, row);
  }

  private Path write(String fields, CompressionCodecName codec, int rows, Consumer<Group> row)
      throws IOException {
    Path path = folder.resolve("other.parquet");
    Files.deleteIfExists(path);
    MessageType type = MessageTypeParser.parseMessageType("message m { " + fields + " }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs(Long.MAX_VALUE))
            .withCompressionCodec(codec)
            .withType(type)
            .build()) {
      for (int i = 0; i < rows; i++) {
        Group group = new SimpleGroupFactory(type).newGroup();
        row.accept(group);
        writer.write(group);
      }
    }
    return path;
  }
}
