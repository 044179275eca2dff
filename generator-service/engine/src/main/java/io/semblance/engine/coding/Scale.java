package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.table.ColumnValues;
import java.util.List;

/*
 * Decimals are counted in their common smallest unit, a power of ten, and instants in the greatest
 * common divisor of their granularities, so that sums and comparisons are those of whole numbers,
 * exact below 2^53. Numbers that are not rounded are taken as they are.
 */
/** How the scalars of several columns, numbers or microseconds, are counted in common units. */
final class Scale {

  private final double perUnit;
  private final double microsPerUnit;

  private Scale(double perUnit, double microsPerUnit) {
    this.perUnit = perUnit;
    this.microsPerUnit = microsPerUnit;
  }

  /** The columns are all numeric or all datetimes. */
  static Scale of(List<Column> columns) {
    long common = 0;
    int decimals = 0;
    for (Column column : columns) {
      if (column.domain().value() instanceof Domain.Datetime datetime) {
        common = divisor(datetime.format().value().granularityMicros(), common);
      } else if (decimals(column) == NumericFormat.FLOATING) {
        return new Scale(0, 0);
      } else {
        decimals = Math.max(decimals, decimals(column));
      }
    }
    return common > 0 ? new Scale(0, common) : new Scale(power(decimals), 0);
  }

  static boolean isInstant(Column column) {
    return column.domain().value() instanceof Domain.Datetime;
  }

  static boolean isScalar(Column column) {
    return isInstant(column) || column.domain().value() instanceof Domain.Numeric;
  }

  /** Digits after the point, or {@link NumericFormat#FLOATING}; 0 for instants. */
  static int decimals(Column column) {
    return column.domain().value() instanceof Domain.Numeric numeric
        ? numeric.format().value().decimals()
        : 0;
  }

  /** The distance of neighbouring scalars of a column; 0 where they are not rounded. */
  static double grid(Column column) {
    return column.domain().value() instanceof Domain.Datetime datetime
        ? datetime.format().value().granularityMicros()
        : ((Domain.Numeric) column.domain().value()).format().value().granularity();
  }

  /** The nearest scalar that a column can hold. */
  static double snap(Column column, double scalar) {
    if (column.domain().value() instanceof Domain.Datetime datetime) {
      double grid = datetime.format().value().granularityMicros();
      return Math.rint(scalar / grid) * grid;
    }
    return ((Domain.Numeric) column.domain().value()).format().value().snap(scalar);
  }

  /** The number or the microseconds in a row; NaN where they are missing. */
  static double scalar(ColumnValues values, int row) {
    if (values.isMissing(row)) {
      return Double.NaN;
    }
    return values instanceof ColumnValues.Instants instants
        ? instants.micros(row)
        : ((ColumnValues.Numbers) values).value(row);
  }

  /** Whether units are whole numbers. */
  boolean isWhole() {
    return perUnit > 0 || microsPerUnit > 0;
  }

  double units(double scalar) {
    if (microsPerUnit > 0) {
      return Math.rint(scalar / microsPerUnit);
    }
    return perUnit > 0 ? Math.rint(scalar * perUnit) : scalar;
  }

  double scalar(double units) {
    if (microsPerUnit > 0) {
      return units * microsPerUnit;
    }
    double scalar = perUnit > 0 ? units / perUnit : units;
    return scalar == 0 ? 0 : scalar;
  }

  /** How many units lie between neighbouring values of a column; 0 where they are not rounded. */
  double stride(Column column) {
    return isWhole() ? Math.max(1, units(grid(column))) : 0;
  }

  private static double power(int decimals) {
    return Math.rint(1 / NumericFormat.ofDecimals(decimals).granularity());
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }
}
