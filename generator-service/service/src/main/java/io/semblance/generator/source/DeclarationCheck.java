package io.semblance.generator.source;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Schema;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds declarations against the rows of a source.
 *
 * <p>Privacy: its answer depends on rows and is for the steward alone, inside the trust boundary;
 * it names columns and rules, never values.
 */
@Singleton
final class DeclarationCheck {

  private final SourceReader reader;

  DeclarationCheck(SourceReader reader) {
    this.reader = reader;
  }

  List<SourceView.Warning> contradictions(Source source, SourceDocument document)
      throws IOException {
    Schema schema = document.schema();
    List<ColumnCheck> checks = schema.columns().stream().map(ColumnCheck::new).toList();
    try (TableReader table = reader.open(source)) {
      for (Optional<TextBatch> next = table.next(); next.isPresent(); next = table.next()) {
        addAll(next.get(), checks);
      }
    }
    List<SourceView.Warning> warnings = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      checks.get(i).warn("/columns/" + i, warnings);
    }
    Long rows = document.rowsDeclared();
    if (rows != null && rows != source.exactRows()) {
      warnings.add(
          new SourceView.Warning("/rows/declared", "is not the number of rows of the file"));
    }
    return warnings;
  }

  private static void addAll(TextBatch batch, List<ColumnCheck> checks) {
    for (int column = 0; column < checks.size(); column++) {
      for (int row = 0; row < batch.rows(); row++) {
        checks.get(column).add(batch.cell(row, column));
      }
    }
  }

  /** The tally of one column. */
  private static final class ColumnCheck {

    private final Column column;
    private final Predicate<String> fits;
    private long missing;
    private long outside;

    ColumnCheck(Column column) {
      this.column = column;
      this.fits = fits(column.domain().value());
    }

    void add(@Nullable String cell) {
      if (cell == null) {
        missing++;
      } else if (!fits.test(cell)) {
        outside++;
      }
    }

    void warn(String pointer, List<SourceView.Warning> warnings) {
      if (missing > 0 && !column.nullable().value()) {
        warnings.add(
            new SourceView.Warning(
                pointer + "/nullable", missing + " rows have no value, though it is required"));
      }
      if (outside > 0) {
        warnings.add(
            new SourceView.Warning(
                pointer, outside + " rows hold a value outside of the declared domain"));
      }
    }

    private static Predicate<String> fits(Domain domain) {
      if (domain instanceof Domain.Numeric numeric) {
        return text -> isNumber(text, numeric);
      }
      if (domain instanceof Domain.Datetime datetime) {
        return text -> isInstant(text, datetime);
      }
      if (domain instanceof Domain.Categorical categorical) {
        boolean open = categorical.levels().isEmpty() || categorical.catchAll().isPresent();
        return open ? text -> true : among(categorical.levels().get().value());
      }
      if (domain instanceof Domain.Ordinal ordinal) {
        return ordinal.catchAll().isPresent() ? text -> true : among(ordinal.levels().value());
      }
      return domain instanceof Domain.Bool bool
          ? among(List.of(bool.format().value().falseText(), bool.format().value().trueText()))
          : text -> true;
    }

    private static Predicate<String> among(List<String> levels) {
      Set<String> known = new HashSet<>(levels);
      return known::contains;
    }

    private static boolean isNumber(String text, Domain.Numeric domain) {
      try {
        double value = Double.parseDouble(text.strip());
        boolean whole = !domain.format().value().isInteger() || value == Math.rint(value);
        return Double.isFinite(value)
            && whole
            && domain.bounds().map(bounds -> bounds.value().contains(value)).orElse(true);
      } catch (NumberFormatException e) {
        return false;
      }
    }

    private static boolean isInstant(String text, Domain.Datetime domain) {
      DatetimeFormat format = domain.format().value();
      try {
        long micros = format.parse(text);
        return domain.bounds().map(bounds -> bounds.value().contains(micros)).orElse(true);
      } catch (DateTimeException | ArithmeticException e) {
        return false;
      }
    }
  }
}
