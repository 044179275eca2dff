package io.semblance.tables.parquet;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes rows of the current block, each named by its position, without building records. */
final class BlockWriteSupport extends WriteSupport<Integer> {

  private final List<ParquetColumn> columns;
  private final MessageType type;
  private @Nullable RecordConsumer out;
  private @Nullable Table block;

  BlockWriteSupport(Schema schema) {
    this.columns = schema.columns().stream().map(ParquetColumn::of).toList();
    this.type = new MessageType("table", columns.stream().<Type>map(ParquetColumn::type).toList());
  }

  void take(Table next) {
    block = next;
  }

  @Override
  @SuppressWarnings("deprecation") // the supertype leaves it abstract
  public WriteContext init(Configuration configuration) {
    return new WriteContext(type, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(type, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Integer row) {
    if (out == null || block == null) {
      throw new IllegalStateException("a row is written before there is a block");
    }
    out.startMessage();
    for (int c = 0; c < columns.size(); c++) {
      if (!block.column(c).isMissing(row)) {
        ParquetColumn column = columns.get(c);
        out.startField(column.type().getName(), c);
        column.cell().write(block, c, row, out);
        out.endField(column.type().getName(), c);
      }
    }
    out.endMessage();
  }

  static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
    private final BlockWriteSupport support;

    Builder(OutputFile file, BlockWriteSupport support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // the supertype leaves it abstract
    protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
      return support;
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }
  }
}
