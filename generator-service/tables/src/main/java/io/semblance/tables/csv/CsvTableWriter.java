package io.semblance.tables.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.tables.stream.DigestedFile;
import io.semblance.tables.stream.TableWriter;
import io.semblance.tables.stream.WrittenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV: UTF-8 without a mark, commas, lines that end in LF, quotes where they are
 * needed. A missing value is an empty cell, the empty text is {@code ""}.
 *
 * <p>Values are written as they are. A text that begins with {@code =}, {@code +}, {@code -} or
 * {@code @} is not changed, since that would corrupt numbers and levels silently; who opens the
 * file in a spreadsheet imports its columns as text.
 */
public final class CsvTableWriter implements TableWriter {

  private final Schema schema;
  private final DigestedFile file;
  private final CsvWriter csv;
  private final @Nullable String[] cells;
  private long rows;
  private boolean finished;

  private CsvTableWriter(Schema schema, DigestedFile file, OutputStream out) {
    this.schema = schema;
    this.file = file;
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .bufferSize(1 << 16)
            .build(out, StandardCharsets.UTF_8);
    this.cells = new @Nullable String[schema.size()];
  }

  public static CsvTableWriter create(Path path, Schema schema) throws IOException {
    DigestedFile file = new DigestedFile(path);
    return new CsvTableWriter(schema, file, file).withHeader();
  }

  public static CsvTableWriter createGzip(Path path, Schema schema) throws IOException {
    DigestedFile file = new DigestedFile(path);
    return new CsvTableWriter(schema, file, new GZIPOutputStream(file, 1 << 16)).withHeader();
  }

  /** Writes to a stream, which is closed with the table; a table that breaks off stays half. */
  public static CsvTableWriter to(OutputStream out, Schema schema) {
    DigestedFile file = DigestedFile.streamed(out);
    return new CsvTableWriter(schema, file, file).withHeader();
  }

  @Override
  public void write(Table block) throws IOException {
    TableWriter.requireColumns(schema, block);
    try {
      for (int r = 0; r < block.rows(); r++) {
        for (int c = 0; c < cells.length; c++) {
          cells[c] = block.text(c, r);
        }
        writeRecord();
      }
      rows += block.rows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public WrittenFile finish() throws IOException {
    csv.close();
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

  private CsvTableWriter withHeader() {
    csv.writeRecord(schema.columns().stream().map(Column::name).toArray(String[]::new));
    return this;
  }

  @SuppressWarnings("NullAway") // the library takes null for an empty cell but is not annotated
  private void writeRecord() {
    csv.writeRecord(cells);
  }
}
