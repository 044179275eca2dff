package io.semblance.tables.parquet;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever the Parquet library throws at a damaged file into one precise fault.
 *
 * <p>Privacy: the library's message and cause are dropped, for they may hold values.
 */
final class ParquetFaults {

  private ParquetFaults() {}

  interface Reading<T> {
    T read() throws IOException;
  }

  static <T> T guarded(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (FileNotFoundException | FileSystemException e) {
      throw e;
    } catch (EOFException e) {
      throw damaged(TableFault.TRUNCATED, "the file ends early");
    } catch (IOException | RuntimeException e) {
      throw named(e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw damaged(TableFault.CORRUPT, "the file asks for more memory than a table needs");
    }
  }

  private static BadTableException named(Exception thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadTableException bad) {
        return bad;
      }
      if (cause instanceof EOFException) {
        return damaged(TableFault.TRUNCATED, "the file ends early");
      }
    }
    return damaged(TableFault.CORRUPT, "the Parquet file is damaged");
  }

  private static BadTableException damaged(TableFault fault, String detail) {
    return new BadTableException(fault, Position.nowhere(), detail);
  }
}
