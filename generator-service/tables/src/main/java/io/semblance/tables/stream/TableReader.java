package io.semblance.tables.stream;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A table that is read once, from its first row to its last, in batches of bounded size.
 *
 * <p>Every fault of the content is a {@link BadTableException}; an {@link IOException} means that
 * the medium failed.
 *
 * <p>Privacy: yields real rows as they stand.
 */
public interface TableReader extends Closeable {

  /** The names of the columns, unique and not blank. */
  List<String> columns();

  /** The next rows, or nothing at the end. */
  Optional<TextBatch> next() throws IOException;
}
