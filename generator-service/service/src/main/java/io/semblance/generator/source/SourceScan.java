package io.semblance.generator.source;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.SchemaInference;
import io.semblance.generator.GeneratorConfig;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a new table once, from its first row to its last: schema, commitment and number of rows.
 *
 * <p>Privacy: sees every row, keeps none.
 */
@Singleton
final class SourceScan {

  private final SourceReader reader;
  private final CommitmentKey key;
  private final InferenceOptions options;

  SourceScan(SourceReader reader, CommitmentKey key, GeneratorConfig config) {
    this.reader = reader;
    this.key = key;
    InferenceOptions defaults = InferenceOptions.withDefaults();
    this.options =
        new InferenceOptions(
            config.limits().columns(), defaults.maxLevels(), defaults.maxDistinct());
  }

  /** What one pass over the rows found. */
  record Result(Schema schema, String commitment, long rows) {}

  Result scan(Path file, String mediaType) throws IOException {
    try (TableReader table = reader.open(file, mediaType)) {
      SchemaInference inference = new SchemaInference(table.columns(), options);
      SourceCommitment commitment = new SourceCommitment(table.columns(), key);
      long rows = 0;
      for (Optional<TextBatch> next = table.next(); next.isPresent(); next = table.next()) {
        TextBatch batch = next.get();
        addAll(batch, inference);
        commitment.add(batch);
        rows += batch.rows();
      }
      return new Result(inference.infer(), commitment.value(), rows);
    }
  }

  private static void addAll(TextBatch batch, SchemaInference inference) {
    for (int column = 0; column < batch.columns().length; column++) {
      for (int row = 0; row < batch.rows(); row++) {
        inference.add(column, batch.cell(row, column));
      }
    }
  }
}
