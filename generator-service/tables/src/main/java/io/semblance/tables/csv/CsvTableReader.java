package io.semblance.tables.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.BatchBuilder;
import io.semblance.tables.stream.ColumnNames;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180, UTF-8, one header line) as a stream of text batches.
 *
 * <p>An empty cell without quotes is missing; {@code ""} is the empty text. Text is never trimmed
 * or converted, so leading zeros stay. Blank lines between rows are skipped, except where the table
 * has a single column: there a blank line is a row whose value is missing.
 *
 * <p>Privacy: yields real rows as they stand; its exceptions name places, not values.
 */
public final class CsvTableReader implements TableReader {

  private static final int SNIFFED_CHARS = 1 << 16;

  private final ReadLimits limits;
  private final RecordTarget target;
  private final CsvReader<Integer> reader;
  private final CloseableIterator<Integer> records;
  private final List<String> columns;
  private long rows;
  private boolean pending;

  private CsvTableReader(BufferedReader text, char delimiter, ReadLimits limits) {
    this.limits = limits;
    this.target = new RecordTarget(limits);
    this.reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(Math.max(1 << 17, 2 * limits.maxCellLength()))
            .build(target, new EndMarkedReader(text));
    this.records = reader.iterator();
    this.columns = readHeader(delimiter);
    target.expect(columns.size());
    this.pending = advance();
    if (!pending) {
      throw new BadTableException(
          TableFault.HEADER_ONLY, Position.line(1), "the file has a header and no rows");
    }
  }

  /** Reads the header and the first row; takes over the stream. */
  public static CsvTableReader open(InputStream in, CsvDialect dialect, ReadLimits limits)
      throws IOException {
    try {
      BufferedReader text = new BufferedReader(new Utf8Reader(in, limits), SNIFFED_CHARS);
      String start = peek(text);
      if (start.isBlank()) {
        throw new BadTableException(TableFault.EMPTY_FILE, Position.nowhere(), "the file is empty");
      }
      char delimiter = dialect.delimiter().orElseGet(() -> DelimiterSniffer.delimiter(start));
      return new CsvTableReader(text, delimiter, limits);
    } catch (UncheckedIOException e) {
      in.close();
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<TextBatch> next() throws IOException {
    if (!pending) {
      return Optional.empty();
    }
    BatchBuilder batch = new BatchBuilder(rows + 1, columns.size());
    try {
      while (pending && !batch.isFull()) {
        limits.checkRows(++rows);
        batch.add(target.cells(), target.length());
        pending = advance();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Optional.of(batch.build());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private List<String> readHeader(char delimiter) {
    if (!advance()) {
      throw new BadTableException(TableFault.EMPTY_FILE, Position.nowhere(), "the file is empty");
    }
    List<String> names = target.header();
    if (names.size() == 1) {
      refuseOtherDelimiter(names.get(0), delimiter);
    }
    return ColumnNames.checked(names, limits, Position.line(target.line()));
  }

  private static void refuseOtherDelimiter(String name, char delimiter) {
    for (char other : CsvDialect.CANDIDATES.toCharArray()) {
      if (other != delimiter && name.indexOf(other) >= 0) {
        throw new BadTableException(
            TableFault.WRONG_DELIMITER,
            Position.line(1),
            "read with %s as delimiter, the header is a single column, but it holds a %s: declare that delimiter"
                .formatted(CsvDialect.name(delimiter), CsvDialect.name(other)));
      }
    }
  }

  /** Moves to the next record that is a row. */
  private boolean advance() {
    try {
      while (records.hasNext()) {
        records.next();
        if (target.isEnd()) {
          return false;
        }
        if (!target.isBlank() || target.expected() == 1) {
          target.check();
          return true;
        }
      }
      return false;
    } catch (CsvParseException e) {
      throw refusal(e);
    }
  }

  private RuntimeException refusal(CsvParseException e) {
    String message = "";
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadTableException bad) {
        return bad;
      }
      if (cause instanceof IOException io) {
        return new UncheckedIOException(io);
      }
      message = String.valueOf(cause.getMessage());
    }
    return target.refusal(message);
  }

  private static String peek(BufferedReader text) throws IOException {
    char[] start = new char[SNIFFED_CHARS];
    text.mark(SNIFFED_CHARS);
    int length = 0;
    while (length < start.length) {
      int n = text.read(start, length, start.length - length);
      if (n < 0) {
        break;
      }
      length += n;
    }
    text.reset();
    return new String(start, 0, length);
  }
}
