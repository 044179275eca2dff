package io.semblance.tables.parquet;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.BatchBuilder;
import io.semblance.tables.stream.ColumnNames;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file of flat columns as a stream of text batches, one row group at a time.
 *
 * <p>Text is the form that all readers share: whole numbers without a fraction, decimals with their
 * scale, dates and timestamps in ISO 8601.
 *
 * <p>Privacy: yields real rows as they stand; its exceptions name places, not values.
 */
public final class ParquetTableReader implements TableReader {

  private final ReadLimits limits;
  private final ParquetFileReader file;
  private final List<String> columns;
  private final List<CellText> texts;
  private final @Nullable String[] cells;
  private Optional<RowGroup> group = Optional.empty();
  private long rows;
  private long chars;

  private ParquetTableReader(ParquetFileReader file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
    List<Type> fields = file.getFooter().getFileMetaData().getSchema().getFields();
    this.columns =
        ColumnNames.checked(
            fields.stream().map(Type::getName).toList(), limits, Position.nowhere());
    this.texts = texts(fields);
    this.cells = new @Nullable String[columns.size()];
    long total = file.getRecordCount();
    limits.checkRows(total);
    if (total == 0) {
      throw new BadTableException(
          TableFault.HEADER_ONLY, Position.nowhere(), "the file has columns and no rows");
    }
  }

  public static ParquetTableReader open(Path path, ReadLimits limits) throws IOException {
    ParquetFrame.check(path);
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs(limits.maxBytes()))
            .build();
    ParquetFileReader file =
        ParquetFaults.guarded(() -> ParquetFileReader.open(new LocalInputFile(path), options));
    try {
      ParquetFrame.checkRowGroups(
          file.getRowGroups(), Files.size(path), ParquetFrame.MAX_ROW_GROUP);
      return new ParquetTableReader(file, limits);
    } catch (RuntimeException | IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  /** The key-value metadata of the file. */
  public Map<String, String> metadata() {
    return Map.copyOf(file.getFooter().getFileMetaData().getKeyValueMetaData());
  }

  @Override
  public Optional<TextBatch> next() throws IOException {
    return ParquetFaults.guarded(this::read);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private Optional<TextBatch> read() throws IOException {
    if (!hasRow()) {
      return Optional.empty();
    }
    BatchBuilder batch = new BatchBuilder(rows + 1, columns.size());
    while (!batch.isFull() && hasRow()) {
      limits.checkRows(++rows);
      batch.add(cells, readRow(group.orElseThrow()));
    }
    return Optional.of(batch.build());
  }

  private boolean hasRow() throws IOException {
    while (group.isEmpty() || !group.get().hasNext()) {
      group = RowGroup.next(file, texts);
      if (group.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private long readRow(RowGroup from) {
    from.read(cells);
    long length = 0;
    for (int c = 0; c < cells.length; c++) {
      String cell = cells[c];
      if (cell == null) {
        continue;
      }
      length += cell.length();
      if (cell.length() > limits.maxCellLength()) {
        throw new BadTableException(
            TableFault.CELL_TOO_LONG,
            Position.row(rows).column(c + 1),
            "a cell is longer than " + limits.maxCellLength() + " characters");
      }
    }
    checkLength(length);
    return length;
  }

  private void checkLength(long rowLength) {
    if (rowLength > limits.maxRowLength()) {
      throw new BadTableException(
          TableFault.ROW_TOO_LONG,
          Position.row(rows),
          "a row is longer than " + limits.maxRowLength() + " characters");
    }
    chars += rowLength;
    if (chars > limits.maxBytes()) {
      throw new BadTableException(
          TableFault.TOO_LARGE,
          Position.row(rows),
          "as text, the table is larger than " + limits.maxBytes() + " bytes");
    }
  }

  private static List<CellText> texts(List<Type> fields) {
    List<CellText> texts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Type field = fields.get(i);
      if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
        throw new BadTableException(
            TableFault.NESTED_COLUMN,
            Position.ofColumn(i + 1),
            "lists, maps and structures are not read; flatten the column");
      }
      texts.add(CellText.of(field.asPrimitiveType(), i + 1));
    }
    return texts;
  }
}
