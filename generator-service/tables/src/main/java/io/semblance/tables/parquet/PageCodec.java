package io.semblance.tables.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** One compression of pages. A page must expand to the size that it declares, which is bounded. */
abstract class PageCodec implements BytesInputCompressor, BytesInputDecompressor {

  private final CompressionCodecName name;
  private final PageBudget budget;

  private PageCodec(CompressionCodecName name, PageBudget budget) {
    this.name = name;
    this.budget = budget;
  }

  abstract byte[] pack(byte[] page) throws IOException;

  /** Expands to {@code size} bytes; more or fewer are a fault. */
  abstract byte[] unpack(byte[] packed, int size) throws IOException;

  @Override
  public final BytesInput compress(BytesInput page) throws IOException {
    return BytesInput.from(pack(page.toInputStream().readAllBytes()));
  }

  @Override
  public final BytesInput decompress(BytesInput packed, int size) throws IOException {
    return BytesInput.from(checked(packed.toInputStream().readAllBytes(), size));
  }

  @Override
  public final void decompress(ByteBuffer packed, int packedSize, ByteBuffer page, int size)
      throws IOException {
    byte[] bytes = new byte[packedSize];
    packed.get(bytes);
    page.put(checked(bytes, size));
  }

  @Override
  public final CompressionCodecName getCodecName() {
    return name;
  }

  @Override
  public final void release() {}

  private byte[] checked(byte[] packed, int size) throws IOException {
    budget.spend(size);
    byte[] page = unpack(packed, size);
    if (page.length != size) {
      throw corrupt();
    }
    return page;
  }

  private static BadTableException corrupt() {
    return new BadTableException(
        TableFault.CORRUPT, Position.nowhere(), "a page does not have the size that it declares");
  }

  static final class Stored extends PageCodec {
    Stored(PageBudget budget) {
      super(CompressionCodecName.UNCOMPRESSED, budget);
    }

    @Override
    byte[] pack(byte[] page) {
      return page;
    }

    @Override
    byte[] unpack(byte[] packed, int size) {
      return packed;
    }
  }

  static final class Zstandard extends PageCodec {
    Zstandard(PageBudget budget) {
      super(CompressionCodecName.ZSTD, budget);
    }

    @Override
    byte[] pack(byte[] page) {
      return Zstd.compress(page, Zstd.defaultCompressionLevel());
    }

    @Override
    byte[] unpack(byte[] packed, int size) {
      byte[] page = new byte[size];
      try {
        if (Zstd.decompress(page, packed) != size) {
          throw corrupt();
        }
      } catch (ZstdException e) {
        throw corrupt();
      }
      return page;
    }
  }

  static final class Snappy extends PageCodec {
    Snappy(PageBudget budget) {
      super(CompressionCodecName.SNAPPY, budget);
    }

    @Override
    byte[] pack(byte[] page) throws IOException {
      return org.xerial.snappy.Snappy.compress(page);
    }

    @Override
    byte[] unpack(byte[] packed, int size) throws IOException {
      if (org.xerial.snappy.Snappy.uncompressedLength(packed) != size) {
        throw corrupt();
      }
      return org.xerial.snappy.Snappy.uncompress(packed);
    }
  }

  static final class Gzip extends PageCodec {
    Gzip(PageBudget budget) {
      super(CompressionCodecName.GZIP, budget);
    }

    @Override
    byte[] pack(byte[] page) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(page);
      }
      return packed.toByteArray();
    }

    @Override
    byte[] unpack(byte[] packed, int size) throws IOException {
      try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        byte[] page = gzip.readNBytes(size);
        if (gzip.read() >= 0) {
          throw corrupt();
        }
        return page;
      }
    }
  }
}
