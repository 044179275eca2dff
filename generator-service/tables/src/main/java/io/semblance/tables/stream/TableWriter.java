package io.semblance.tables.stream;

import io.semblance.engine.table.Table;
import java.io.Closeable;
import java.io.IOException;

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
}
