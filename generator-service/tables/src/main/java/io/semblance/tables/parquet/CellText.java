package io.semblance.tables.parquet;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.TableFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** How the values of one Parquet type are written as text. */
interface CellText {

  /** The text of the reader's current value. */
  String read(ColumnReader reader);

  /** The text of a column's type; nested, binary and legacy types are refused. */
  static CellText of(PrimitiveType type, int column) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical != null) {
      return ofLogical(type, logical, column);
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> reader -> Boolean.toString(reader.getBoolean());
      case INT32 -> reader -> Integer.toString(reader.getInteger());
      case INT64 -> reader -> Long.toString(reader.getLong());
      case FLOAT -> reader -> number(reader.getFloat(), Float.toString(reader.getFloat()));
      case DOUBLE -> reader -> number(reader.getDouble(), Double.toString(reader.getDouble()));
      case INT96, BINARY, FIXED_LEN_BYTE_ARRAY -> throw unsupported(type, column);
    };
  }

  private static CellText ofLogical(PrimitiveType type, LogicalTypeAnnotation logical, int column) {
    if (logical instanceof StringLogicalTypeAnnotation
        || logical instanceof EnumLogicalTypeAnnotation) {
      return reader -> reader.getBinary().toStringUsingUTF8();
    }
    if (logical instanceof IntLogicalTypeAnnotation integer) {
      return integer(type.getPrimitiveTypeName(), integer.isSigned());
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(type.getPrimitiveTypeName(), decimal.getScale());
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return reader -> LocalDate.ofEpochDay(reader.getInteger()).toString();
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return timestamp(timestamp.getUnit(), timestamp.isAdjustedToUTC(), column);
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      return reader -> uuid(reader.getBinary().toByteBuffer());
    }
    throw unsupported(type, column);
  }

  private static CellText integer(PrimitiveTypeName physical, boolean signed) {
    if (physical == PrimitiveTypeName.INT64) {
      return signed
          ? reader -> Long.toString(reader.getLong())
          : reader -> Long.toUnsignedString(reader.getLong());
    }
    return signed
        ? reader -> Integer.toString(reader.getInteger())
        : reader -> Integer.toUnsignedString(reader.getInteger());
  }

  private static CellText decimal(PrimitiveTypeName physical, int scale) {
    return switch (physical) {
      case INT32 -> reader -> BigDecimal.valueOf(reader.getInteger(), scale).toPlainString();
      case INT64 -> reader -> BigDecimal.valueOf(reader.getLong(), scale).toPlainString();
      default ->
          reader ->
              new BigDecimal(new BigInteger(reader.getBinary().getBytes()), scale).toPlainString();
    };
  }

  private static CellText timestamp(TimeUnit unit, boolean utc, int column) {
    String pattern = unit == TimeUnit.MILLIS ? ".SSS" : ".SSSSSS";
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern(
                "uuuu-MM-dd'T'HH:mm:ss" + pattern + (utc ? "X" : ""), Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    return reader -> formatter.format(instant(reader.getLong(), unit, column));
  }

  private static Instant instant(long value, TimeUnit unit, int column) {
    return switch (unit) {
      case MILLIS -> Instant.ofEpochMilli(value);
      case MICROS ->
          Instant.ofEpochSecond(
              Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1000);
      case NANOS -> {
        if (value % 1000 != 0) {
          throw new BadTableException(
              TableFault.WRONG_VALUE,
              Position.ofColumn(column),
              "a timestamp is finer than a microsecond");
        }
        yield Instant.ofEpochSecond(
            Math.floorDiv(value, 1_000_000_000L), Math.floorMod(value, 1_000_000_000L));
      }
    };
  }

  /** Without the fraction of a whole number, and without an exponent where digits do. */
  private static String number(double value, String shortest) {
    if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
      return Long.toString((long) value);
    }
    boolean plain = Math.abs(value) > 1e-12 && Math.abs(value) < 0x1p53;
    return plain && shortest.indexOf('E') >= 0
        ? new BigDecimal(shortest).toPlainString()
        : shortest;
  }

  private static String uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  private static BadTableException unsupported(PrimitiveType type, int column) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return new BadTableException(
        TableFault.UNSUPPORTED_TYPE,
        Position.ofColumn(column),
        "columns of type "
            + type.getPrimitiveTypeName()
            + (logical == null ? "" : " (" + logical + ")")
            + " are not read");
  }
}
