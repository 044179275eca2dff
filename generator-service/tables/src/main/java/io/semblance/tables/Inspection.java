package io.semblance.tables;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.SchemaInference;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a table says of it.
 *
 * <p>Privacy: the inferred schema and the exact number of rows depend on rows; both are for the
 * steward, inside the trust boundary.
 */
public record Inspection(Schema schema, long rows) {

  /** Reads to the end, without holding rows. */
  public static Inspection of(TableReader reader, InferenceOptions options) throws IOException {
    SchemaInference inference = new SchemaInference(reader.columns(), options);
    long rows = 0;
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      TextBatch batch = next.get();
      for (int c = 0; c < batch.columns().length; c++) {
        for (@Nullable String cell : batch.columns()[c]) {
          inference.add(c, cell);
        }
      }
      rows += batch.rows();
    }
    return new Inspection(inference.infer(), rows);
  }
}
