package io.semblance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.Table;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.parquet.ParquetTableReader;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TableWriter;
import io.semblance.tables.stream.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void whatIsWrittenIsRead(TableFormat format) throws Exception {
    for (int seed = 0; seed < 8; seed++) {
      Table table = SampleTables.random(1 + seed * 137, new SplittableRandom(seed));

      WrittenFile written = write(format, table, 1);

      assertThat(written.rows()).isEqualTo(table.rows());
      assertThat(written.bytes()).isEqualTo(Files.size(written.path()));
      assertThat(written.sha256()).isEqualTo(sha256(written.path()));
      LoadedTable loaded = load(format, written.path(), asRead(format, table.schema()));
      assertThat(loaded.unreadable()).isEmpty();
      assertThat(SampleTables.texts(loaded.table())).isEqualTo(asRead(format, table));
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void blocksAreAppended(TableFormat format) throws Exception {
    Table table = SampleTables.random(500, new SplittableRandom(7));

    WrittenFile written = write(format, table, 3);

    try (TableReader reader =
        format.open(written.path(), CsvDialect.detected(), ReadLimits.withDefaults())) {
      assertThat(Inspection.of(reader, InferenceOptions.withDefaults()).rows()).isEqualTo(1_500);
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void sameRowsGiveSameBytes(TableFormat format) throws Exception {
    Table table = SampleTables.random(500, new SplittableRandom(7));

    assertThat(write(format, table, 1).sha256()).isEqualTo(write(format, table, 1).sha256());
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void anUnfinishedFileIsRemoved(TableFormat format) throws IOException {
    Path path = folder.resolve("half" + format.extension());

    try (TableWriter writer = format.create(path, SampleTables.schema(), Map.of())) {
      writer.write(SampleTables.random(5, new SplittableRandom(7)));
      assertThat(path).exists();
    }

    assertThat(path).doesNotExist();
  }

  private WrittenFile write(TableFormat format, Table table, int times) throws IOException {
    Path path = folder.resolve("table" + format.extension());
    try (TableWriter writer = format.create(path, table.schema(), Map.of("key", "value"))) {
      for (int i = 0; i < times; i++) {
        writer.write(table);
      }
      return writer.finish();
    }
  }

  private static LoadedTable load(TableFormat format, Path path, Schema schema) throws IOException {
    try (TableReader reader = format.open(path, CsvDialect.detected(), ReadLimits.withDefaults())) {
      assertThat(reader instanceof ParquetTableReader).isEqualTo(format == TableFormat.PARQUET);
      return LoadedTable.of(reader, schema);
    }
  }

  /** Parquet holds types, not patterns: what it gives back is in ISO form. */
  private static Schema asRead(TableFormat format, Schema schema) {
    return format == TableFormat.PARQUET ? IsoForm.of(schema) : schema;
  }

  private static Object asRead(TableFormat format, Table table) {
    return format == TableFormat.PARQUET ? IsoForm.texts(table) : SampleTables.texts(table);
  }

  private static String sha256(Path path) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
  }
}
