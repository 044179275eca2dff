package io.semblance.generator.source;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.generator.GeneratorConfig;
import io.semblance.tables.Inspection;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
      SourceCommitment commitment = new SourceCommitment(table.columns(), key);
      Inspection found = Inspection.of(new CommittedRows(table, commitment), options);
      return new Result(found.schema(), commitment.value(), found.rows());
    }
  }

  /** A table whose rows are committed to as they are read. */
  private record CommittedRows(TableReader table, SourceCommitment commitment)
      implements TableReader {

    @Override
    public List<String> columns() {
      return table.columns();
    }

    @Override
    public Optional<TextBatch> next() throws IOException {
      Optional<TextBatch> next = table.next();
      next.ifPresent(commitment::add);
      return next;
    }

    @Override
    public void close() throws IOException {
      table.close();
    }
  }
}
