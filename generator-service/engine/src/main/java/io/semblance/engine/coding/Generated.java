package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.IdentifierPattern;
import io.semblance.engine.table.ColumnValues;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * The values of columns that are not learnt: fresh identifiers, and nothing for personal data and
 * free text.
 */
final class Generated {

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Generated() {}

  static ColumnValues values(Column column, int rows, long firstRow, UniformRandomProvider random) {
    if (!(column.domain().value() instanceof Domain.Identifier identifier)) {
      return new ColumnValues.Omitted(rows);
    }
    IdentifierForm form = identifier.form().value();
    @Nullable String[] values = new String[rows];
    for (int row = 0; row < rows; row++) {
      long number = firstRow + row;
      values[row] =
          form instanceof IdentifierPattern pattern
              ? pattern.write(number)
              : plain((IdentifierForm.Plain) form, column.name(), number + 1, random);
    }
    return new ColumnValues.Texts(values);
  }

  private static String plain(
      IdentifierForm.Plain form, String column, long number, UniformRandomProvider random) {
    return switch (form) {
      case SEQUENCE -> Long.toString(number);
      case TEXT -> column + "-" + number;
      case UUID ->
          new UUID(
                  (random.nextLong() & ~0xf000L) | VERSION_4,
                  (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | VARIANT)
              .toString();
    };
  }
}
