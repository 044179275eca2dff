package io.semblance.tables.parquet;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.tables.stream.DigestedFile;
import io.semblance.tables.stream.TableWriter;
import io.semblance.tables.stream.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes a table as Parquet with logical types, compressed with Zstandard, and with key-value
 * metadata that says the table is synthetic. The same rows give the same bytes.
 */
public final class ParquetTableWriter implements TableWriter {

  /** The metadata key under which a file says where its rows come from. */
  public static final String ORIGIN_KEY = "semblance.origin";

  private static final long ROW_GROUP_BYTES = 32L << 20;

  private final Schema schema;
  private final DigestedFile file;
  private final BlockWriteSupport support;
  private final ParquetWriter<Integer> parquet;
  private long rows;
  private boolean finished;

  private ParquetTableWriter(Schema schema, DigestedFile file, Map<String, String> metadata)
      throws IOException {
    this.schema = schema;
    this.file = file;
    this.support = new BlockWriteSupport(schema);
    this.parquet =
        new BlockWriteSupport.Builder(new DigestedOutput(file), support)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs(Long.MAX_VALUE))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withExtraMetaData(metadata)
            .build();
  }

  /** Creates a file of synthetic rows; {@code metadata} is added to its key-value metadata. */
  public static ParquetTableWriter create(Path path, Schema schema, Map<String, String> metadata)
      throws IOException {
    Map<String, String> all = new TreeMap<>(metadata);
    all.put(ORIGIN_KEY, "synthetic");
    DigestedFile file = new DigestedFile(path);
    try {
      return new ParquetTableWriter(schema, file, all);
    } catch (RuntimeException | IOException e) {
      file.discard();
      throw e;
    }
  }

  @Override
  public void write(Table block) throws IOException {
    TableWriter.requireColumns(schema, block);
    support.take(block);
    for (int row = 0; row < block.rows(); row++) {
      parquet.write(row);
    }
    rows += block.rows();
  }

  @Override
  public WrittenFile finish() throws IOException {
    parquet.close();
    file.close();
    finished = true;
    return file.written(rows);
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      finished = true;
      file.discard();
    }
  }
}
