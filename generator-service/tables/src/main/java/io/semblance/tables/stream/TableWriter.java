package io.semblance.tables.stream;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A table that is written once, block by block, without holding more than one of them.
 *
 * <p>A writer that is closed before it was finished removes its file: there are no half tables.
 */
public interface TableWriter extends Closeable {

  /** Appends the rows of a block that has the columns of the writer's schema. */
  void write(Table block) throws IOException;

  /** Completes the file. */
  WrittenFile finish() throws IOException;

  /** Refuses a block whose columns are not those of the file. */
  static void requireColumns(Schema file, Table block) {
    List<String> expected = names(file);
    List<String> actual = names(block.schema());
    if (!expected.equals(actual)) {
      throw new IllegalArgumentException(
          "a block has the columns " + actual + ", the file " + expected);
    }
  }

  private static List<String> names(Schema schema) {
    return schema.columns().stream().map(Column::name).toList();
  }
}
