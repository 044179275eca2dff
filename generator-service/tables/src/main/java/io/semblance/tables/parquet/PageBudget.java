package io.semblance.tables.parquet;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;

/** How many bytes the pages of a file may still decompress to. */
final class PageBudget {

  private final long maxBytes;
  private long spent;

  PageBudget(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Refuses a page whose declared size is out of bounds, before it is decompressed. */
  void spend(int size) {
    if (size < 0 || size > PageCodecs.MAX_PAGE_BYTES) {
      throw new BadTableException(
          TableFault.SUSPICIOUS_COMPRESSION,
          Position.nowhere(),
          "a page expands to more than " + PageCodecs.MAX_PAGE_BYTES + " bytes");
    }
    spent += size;
    if (spent > maxBytes) {
      throw new BadTableException(
          TableFault.TOO_LARGE,
          Position.nowhere(),
          "decompressed, the file is larger than " + maxBytes + " bytes");
    }
  }
}
