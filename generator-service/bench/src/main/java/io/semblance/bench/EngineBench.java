package io.semblance.bench;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.synthesis.Preset;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.SynthesisOptions;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.engine.table.Table;
import io.semblance.tables.LoadedTable;
import io.semblance.tables.TableFormat;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TableWriter;
import io.semblance.tables.stream.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Times of fitting, sampling, reading and writing a table of 15 columns, warm, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBench {

  private static final int COLUMNS = 15;
  private static final ReadLimits LIMITS = ReadLimits.withDefaults();

  @Param({"20000", "100000"})
  int rows;

  private Table table;
  private SynthesisModel model;
  private Path csv;
  private Path written;

  @Setup
  public void prepare() throws IOException {
    GeneratedTable generated = new GeneratedTable(rows, COLUMNS);
    table = generated.table();
    model = fast();
    csv = Files.createTempFile("bench", ".csv");
    written = Files.createTempFile("bench", ".csv");
    generated.writeCsv(csv);
  }

  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(csv);
    Files.deleteIfExists(written);
  }

  @Benchmark
  public SynthesisModel fast() {
    return new Synthesizer(SynthesisOptions.of(Preset.FAST)).fit(table.schema(), table);
  }

  @Benchmark
  public SynthesisModel balanced() {
    return new Synthesizer().fit(table.schema(), table);
  }

  @Benchmark
  public Table sample() {
    return model.sample(rows, RandomSource.seeded(42));
  }

  @Benchmark
  public Table read() throws IOException {
    try (TableReader reader = TableFormat.CSV.open(csv, CsvDialect.detected(), LIMITS)) {
      return LoadedTable.of(reader, table.schema()).table();
    }
  }

  @Benchmark
  public WrittenFile write() throws IOException {
    try (TableWriter writer = TableFormat.CSV.create(written, table.schema(), Map.of())) {
      writer.write(table);
      return writer.finish();
    }
  }
}
