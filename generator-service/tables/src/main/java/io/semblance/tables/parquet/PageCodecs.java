package io.semblance.tables.parquet;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;
import java.util.EnumMap;
import java.util.Map;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The compressions of Parquet pages that are read, and Zstandard, in which pages are written;
 * straight on their libraries, without Hadoop's codecs.
 */
final class PageCodecs implements CompressionCodecFactory {

  /** A page declares its own size, so it is bounded before anything is allocated. */
  static final int MAX_PAGE_BYTES = 64 << 20;

  private final Map<CompressionCodecName, PageCodec> codecs =
      new EnumMap<>(CompressionCodecName.class);

  PageCodecs(long maxBytes) {
    PageBudget budget = new PageBudget(maxBytes);
    codecs.put(CompressionCodecName.UNCOMPRESSED, new PageCodec.Stored(budget));
    codecs.put(CompressionCodecName.SNAPPY, new PageCodec.Snappy(budget));
    codecs.put(CompressionCodecName.GZIP, new PageCodec.Gzip(budget));
    codecs.put(CompressionCodecName.ZSTD, new PageCodec.Zstandard(budget));
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return codec(name);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return codec(name);
  }

  @Override
  public void release() {}

  private PageCodec codec(CompressionCodecName name) {
    PageCodec codec = codecs.get(name);
    if (codec == null) {
      throw new BadTableException(
          TableFault.UNSUPPORTED_COMPRESSION,
          Position.nowhere(),
          "pages compressed with " + name + " are not read; write zstd, snappy or gzip");
    }
    return codec;
  }
}
