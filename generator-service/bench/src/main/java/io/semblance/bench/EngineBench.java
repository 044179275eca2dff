package io.semblance.bench;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.engine.table.Table;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.stream.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.Warmup;

/** Times of fitting, sampling and reading a table of 15 columns, warm and in one process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBench {

  @Param({"20000", "100000"})
  int rows;

  private Table table;
  private SynthesisModel model;
  private byte[] csv;

  @Setup
  public void prepare() {
    table = GeneratedTable.of(rows);
    model = new Synthesizer().fit(table.schema(), table);
    csv = GeneratedTable.csv(rows).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public SynthesisModel fit() {
    return new Synthesizer().fit(table.schema(), table);
  }

  @Benchmark
  public Table sample() {
    return model.sample(rows, RandomSource.seeded(42));
  }

  @Benchmark
  public int readCsv() throws IOException {
    int batches = 0;
    try (CsvTableReader reader =
        CsvTableReader.open(
            new ByteArrayInputStream(csv), CsvDialect.detected(), ReadLimits.withDefaults())) {
      while (reader.next().isPresent()) {
        batches++;
      }
    }
    return batches;
  }
}
