package io.semblance.tables.parquet;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * The Parquet type of a column, and how one of its values is written.
 *
 * <p>Integers are INT64; numbers with a fixed number of decimals are DECIMAL where their bounds
 * leave room, so that they stay exact, else DOUBLE; dates without a time are DATE, others TIMESTAMP
 * in microseconds, in UTC where their format tells offsets. Durations are text, since Parquet has
 * no type for them that readers agree on.
 */
record ParquetColumn(PrimitiveType type, Cell cell) {

  private static final int PRECISION = 18;
  private static final double ROOM = 1e17;

  /** Writes the value of a row that is not missing. */
  interface Cell {
    void write(Table table, int column, int row, RecordConsumer out);
  }

  static ParquetColumn of(Column column) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Numeric numeric
        && !numeric.format().value().notation().isDuration()) {
      return ofNumbers(column.name(), numeric);
    }
    if (domain instanceof Domain.Datetime datetime) {
      return ofInstants(column.name(), datetime.format().value());
    }
    if (domain instanceof Domain.Bool bool) {
      String trueText = bool.format().value().trueText();
      return new ParquetColumn(
          Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name()),
          (table, c, row, out) -> out.addBoolean(trueText.equals(table.text(c, row))));
    }
    if (domain instanceof Domain.Identifier key && key.form().value() == IdentifierForm.SEQUENCE) {
      return new ParquetColumn(
          Types.optional(PrimitiveTypeName.INT64).named(column.name()),
          (table, c, row, out) -> out.addLong(Long.parseLong(text(table, c, row))));
    }
    return new ParquetColumn(
        Types.optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(column.name()),
        (table, c, row, out) -> out.addBinary(Binary.fromString(text(table, c, row))));
  }

  private static ParquetColumn ofNumbers(String name, Domain.Numeric numeric) {
    NumericFormat format = numeric.format().value();
    double greatest =
        numeric.bounds().map(bounds -> greatest(bounds.value())).orElse(Double.POSITIVE_INFINITY);
    if (format.isInteger() && (numeric.bounds().isEmpty() || greatest < Long.MAX_VALUE)) {
      return new ParquetColumn(
          Types.optional(PrimitiveTypeName.INT64).named(name),
          (table, c, row, out) -> out.addLong(exactLong(number(table, c, row), c)));
    }
    int scale = format.decimals();
    if (scale > 0 && greatest * Math.pow(10, scale) < ROOM) {
      return new ParquetColumn(
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.decimalType(scale, PRECISION))
              .named(name),
          (table, c, row, out) -> out.addLong(unscaled(number(table, c, row), scale, c)));
    }
    return new ParquetColumn(
        Types.optional(PrimitiveTypeName.DOUBLE).named(name),
        (table, c, row, out) -> out.addDouble(format.snap(number(table, c, row))));
  }

  private static ParquetColumn ofInstants(String name, DatetimeFormat format) {
    if (!format.hasTime()) {
      return new ParquetColumn(
          Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name),
          (table, c, row, out) ->
              out.addInteger(
                  Math.toIntExact(Math.floorDiv(micros(table, c, row), DatetimeFormat.DAY))));
    }
    return new ParquetColumn(
        Types.optional(PrimitiveTypeName.INT64)
            .as(LogicalTypeAnnotation.timestampType(format.hasOffset(), TimeUnit.MICROS))
            .named(name),
        (table, c, row, out) -> out.addLong(micros(table, c, row)));
  }

  private static double greatest(Bounds bounds) {
    return Math.max(Math.abs(bounds.min()), Math.abs(bounds.max()));
  }

  private static double number(Table table, int column, int row) {
    return ((ColumnValues.Numbers) table.column(column)).value(row);
  }

  private static long micros(Table table, int column, int row) {
    return ((ColumnValues.Instants) table.column(column)).micros(row);
  }

  private static String text(Table table, int column, int row) {
    String text = table.text(column, row);
    if (text == null) {
      throw new IllegalStateException("a value that is not missing has no text");
    }
    return text;
  }

  private static long exactLong(double value, int column) {
    double whole = Math.rint(value);
    if (Math.abs(whole) >= Long.MAX_VALUE) {
      throw outOfRange(column);
    }
    return (long) whole;
  }

  private static long unscaled(double value, int scale, int column) {
    if (!(Math.abs(value) * Math.pow(10, scale) < 10 * ROOM)) {
      throw outOfRange(column);
    }
    return BigDecimal.valueOf(value)
        .setScale(scale, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  private static BadTableException outOfRange(int column) {
    return new BadTableException(
        TableFault.WRONG_VALUE,
        Position.ofColumn(column + 1),
        "a number is too great for the column's type; declare its bounds");
  }
}
