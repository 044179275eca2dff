package io.semblance.tables;

import io.semblance.engine.table.InferenceOptions;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.stream.ReadLimits;
import java.io.IOException;

/** Infers the schema of a generated CSV of so many mebibytes; run in a small heap. */
public final class StreamingProbe {

  private StreamingProbe() {}

  public static void main(String[] arguments) throws IOException {
    GeneratedCsv source = new GeneratedCsv(Long.parseLong(arguments[0]) << 20);
    long start = System.nanoTime();
    try (CsvTableReader reader =
        CsvTableReader.open(source, CsvDialect.detected(), ReadLimits.withDefaults())) {
      Inspection inspection = Inspection.of(reader, InferenceOptions.withDefaults());
      System.out.printf(
          "%d %d %.1f s%n",
          inspection.schema().size(), inspection.rows(), (System.nanoTime() - start) / 1e9);
    }
  }
}
