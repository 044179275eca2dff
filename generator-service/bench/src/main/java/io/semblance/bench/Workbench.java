package io.semblance.bench;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.synthesis.Execution;
import io.semblance.engine.synthesis.Preset;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.SynthesisOptions;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.Table;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.quality.QualityReport;
import io.semblance.evaluation.work.Workers;
import io.semblance.tables.Inspection;
import io.semblance.tables.LoadedTable;
import io.semblance.tables.TableFormat;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One table and one model of it, and what can be timed with them. */
final class Workbench implements AutoCloseable {

  private final ExecutorService pool = Executors.newCachedThreadPool(Workbench::daemon);
  private @Nullable Table table;
  private @Nullable SynthesisModel model;

  /** Reads a table of which nothing is declared. */
  Table read(Path path) throws IOException {
    Schema schema;
    try (TableReader reader = open(path)) {
      schema = Inspection.of(reader, InferenceOptions.withDefaults()).schema();
    }
    return read(path, schema);
  }

  /** Reads a table under a schema. */
  Table read(Path path, Schema schema) throws IOException {
    try (TableReader reader = open(path)) {
      return use(LoadedTable.of(reader, schema).table());
    }
  }

  /** Takes another table for the current one. */
  Table use(Table other) {
    table = other;
    return other;
  }

  Table table() {
    return present(table, "read a table first");
  }

  SynthesisModel model() {
    return present(model, "fit a model first");
  }

  void fit(Preset preset, int threads) {
    model =
        new Synthesizer(SynthesisOptions.of(preset))
            .fit(table().schema(), table(), execution(threads));
  }

  void fit(PrivacyBudget budget, int threads) {
    model = new Synthesizer().fit(table().schema(), table(), budget, execution(threads));
  }

  /** Samples rows into a file, or nowhere where there is no path. */
  void sample(long rows, long seed, int threads, @Nullable Path path) throws IOException {
    RandomSource random = RandomSource.seeded(seed);
    if (path == null) {
      model().sample(rows, random, execution(threads), block -> {});
      return;
    }
    String name = path.toString();
    try (TableWriter writer =
        TableFormat.ofFileName(name).create(path, model().schema(), Map.of())) {
      model().sample(rows, random, execution(threads), block -> write(writer, block));
      writer.finish();
    }
  }

  /** Scores a file of synthetic rows against the current table. */
  QualityReport quality(Path synthetic) throws IOException {
    try (TableReader reader = open(synthetic)) {
      Table other = LoadedTable.of(reader, table().schema()).table();
      return quality(other);
    }
  }

  /** Scores synthetic rows against the current table, on two threads. */
  QualityReport quality(Table synthetic) {
    return QualityReport.of(AlignedTables.of(table(), synthetic), new Workers(pool, 2));
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private Execution execution(int threads) {
    Execution alone = Execution.onCallersThread();
    return threads == 1 ? alone : alone.withExecutor(pool, threads);
  }

  private static TableReader open(Path path) throws IOException {
    return TableFormat.ofFileName(path.toString().toLowerCase(Locale.ROOT))
        .open(path, CsvDialect.detected(), ReadLimits.withDefaults());
  }

  private static void write(TableWriter writer, Table block) {
    try {
      writer.write(block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "bench");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T present(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new IllegalStateException(otherwise);
    }
    return value;
  }
}
