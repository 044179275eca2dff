package io.semblance.tables.parquet;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * The outer bytes of a Parquet file, checked before its library allocates what they ask for: magic
 * at both ends, a footer within the file, column chunks within the file.
 */
final class ParquetFrame {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = 8;
  private static final int MAX_FOOTER = 64 << 20;

  /** A row group is held whole while its rows are read. */
  static final long MAX_ROW_GROUP = 256L << 20;

  private ParquetFrame() {}

  static void check(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long size = channel.size();
      if (size == 0) {
        throw fault(TableFault.EMPTY_FILE, 0, "the file is empty");
      }
      if (!Arrays.equals(bytes(channel, 0, Math.min(4, size)), MAGIC)) {
        throw fault(TableFault.NOT_PARQUET, 0, "the file is not Parquet");
      }
      if (size < 4 + TAIL || !Arrays.equals(bytes(channel, size - 4, 4), MAGIC)) {
        throw fault(TableFault.TRUNCATED, size, "the Parquet file ends early, without its footer");
      }
      int footer =
          ByteBuffer.wrap(bytes(channel, size - TAIL, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
      if (footer <= 0 || footer > size - 4 - TAIL || footer > MAX_FOOTER) {
        throw fault(TableFault.CORRUPT, size - TAIL, "the footer's length is impossible");
      }
    }
  }

  /** Refuses row groups that lie outside of the file or are too large to be held. */
  static void checkRowGroups(List<BlockMetaData> groups, long fileSize, long maxGroup) {
    for (BlockMetaData group : groups) {
      long sum = 0;
      for (ColumnChunkMetaData chunk : group.getColumns()) {
        long start = chunk.getStartingPos();
        if (start < 0 || chunk.getTotalSize() < 0 || start > fileSize - chunk.getTotalSize()) {
          throw fault(TableFault.CORRUPT, Math.max(0, start), "a column lies outside of the file");
        }
        sum += chunk.getTotalSize();
      }
      if (sum > maxGroup) {
        throw fault(
            TableFault.TOO_LARGE,
            0,
            "a row group is larger than " + maxGroup + " bytes; write smaller row groups");
      }
    }
  }

  private static byte[] bytes(FileChannel channel, long from, long length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) length);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // read on
    }
    return buffer.array();
  }

  private static BadTableException fault(TableFault fault, long offset, String detail) {
    return new BadTableException(fault, Position.byteOffset(offset), detail);
  }
}
