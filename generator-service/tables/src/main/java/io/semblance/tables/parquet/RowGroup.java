package io.semblance.tables.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** The rows of one row group, whose columns are read side by side. */
final class RowGroup {

  private final List<ColumnReader> readers = new ArrayList<>();
  private final List<CellText> texts;
  private long left;

  private RowGroup(PageReadStore pages, FileMetaData meta, List<CellText> texts) {
    this.texts = texts;
    this.left = pages.getRowCount();
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            pages, new NoConverter(), meta.getSchema(), String.valueOf(meta.getCreatedBy()));
    for (ColumnDescriptor column : meta.getSchema().getColumns()) {
      readers.add(store.getColumnReader(column));
    }
  }

  static Optional<RowGroup> next(ParquetFileReader file, List<CellText> texts) throws IOException {
    PageReadStore pages = file.readNextRowGroup();
    return pages == null
        ? Optional.empty()
        : Optional.of(new RowGroup(pages, file.getFooter().getFileMetaData(), texts));
  }

  boolean hasNext() {
    return left > 0;
  }

  void read(@Nullable String[] cells) {
    for (int c = 0; c < cells.length; c++) {
      ColumnReader reader = readers.get(c);
      boolean present =
          reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
      cells[c] = present ? texts.get(c).read(reader) : null;
      reader.consume();
    }
    left--;
  }

  /** Values are taken from the readers, never pushed to a converter. */
  private static final class NoConverter extends GroupConverter {
    private static final PrimitiveConverter NONE = new PrimitiveConverter() {};

    @Override
    public Converter getConverter(int field) {
      return NONE;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
