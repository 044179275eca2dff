package io.semblance.engine.coding;

import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * How a table becomes codes and how codes become a table. It holds no rows.
 *
 * <p>Variables come in the order: values of columns, then masks.
 */
public final class TableCoding {

  private final Schema schema;
  private final List<ColumnCoding> columns;
  private final int variables;

  TableCoding(Schema schema, List<ColumnCoding> columns) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.variables =
        1
            + columns.stream()
                .mapToInt(column -> Math.max(column.valueVariable(), column.maskVariable()))
                .max()
                .orElse(-1);
  }

  /**
   * A coding rebuilt from what its accessors gave.
   *
   * @param columns by column of the schema
   * @throws IllegalArgumentException where there is not one for each column, or a coding is not of
   *     its column's kind
   */
  public static TableCoding of(Schema schema, List<ColumnCoding> columns) {
    if (columns.size() != schema.size()) {
      throw new IllegalArgumentException(
          columns.size() + " codings for " + schema.size() + " columns");
    }
    for (int i = 0; i < columns.size(); i++) {
      boolean bins =
          switch (schema.column(i).kind()) {
            case INTEGER, NUMERIC, DURATION, DATETIME -> true;
            case CATEGORICAL, ORDINAL, BOOLEAN, IDENTIFIER, PERSONAL_DATA, FREE_TEXT -> false;
          };
      if (columns.get(i).coding().filter(c -> c instanceof BinCoding != bins).isPresent()) {
        throw new IllegalArgumentException("column " + i + " has a coding of another kind");
      }
    }
    return new TableCoding(schema, columns);
  }

  public List<ColumnCoding> columns() {
    return columns;
  }

  public Schema schema() {
    return schema;
  }

  /** How many variables carry the table. */
  public int variables() {
    return variables;
  }

  public Optional<Coding> coding(int column) {
    return columns.get(column).coding();
  }

  /** The variable of a column's codes; -1 where it has none. */
  public int valueVariable(int column) {
    return columns.get(column).valueVariable();
  }

  /** The variable that says whether a column's value is missing; -1 where it never is. */
  public int maskVariable(int column) {
    return columns.get(column).maskVariable();
  }

  public CodedTable encode(Table table) {
    CodedTable.Variable[] coded = new CodedTable.Variable[variables];
    for (int i = 0; i < columns.size(); i++) {
      ColumnCoding column = columns.get(i);
      ColumnValues values = table.column(i);
      if (column.valueVariable() >= 0) {
        Coding coding = column.coding().orElseThrow();
        coded[column.valueVariable()] =
            new CodedTable.Variable(coding.encode(values), coding.levels(), coding.isNominal());
      }
      if (column.maskVariable() >= 0 && coded[column.maskVariable()] == null) {
        coded[column.maskVariable()] = new CodedTable.Variable(mask(values), 2, false);
      }
    }
    return new CodedTable(table.rows(), List.of(coded));
  }

  /**
   * Encodes so that every row has a code or a mask: a value without a code counts as missing, and
   * where nothing may be missing, as the first code.
   *
   * <p>Privacy: raises nothing that depends on rows.
   */
  public CodedTable encodeWithin(Table table) {
    CodedTable coded = encode(table);
    for (ColumnCoding column : columns) {
      if (column.valueVariable() >= 0) {
        CodedTable.Variable values = coded.variable(column.valueVariable());
        if (column.maskVariable() < 0) {
          values.replaceMissing(0);
        } else {
          coded.variable(column.maskVariable()).markMissing(values);
        }
      }
    }
    return coded;
  }

  /**
   * Turns codes into values.
   *
   * @param codes by variable
   * @param firstRow the number of rows sampled before these
   */
  public Table decode(int[][] codes, int rows, long firstRow, UniformRandomProvider random) {
    return decode(Drawn.of(codes), rows, firstRow, random);
  }

  /** The same, where some values are settled already. */
  public Table decode(Drawn drawn, int rows, long firstRow, UniformRandomProvider random) {
    int[][] codes = drawn.codes();
    List<ColumnValues> values = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ColumnCoding column = columns.get(i);
      if (column.coding().isEmpty()) {
        values.add(Generated.values(schema.column(i), rows, firstRow, random));
        continue;
      }
      int[] code = column.valueVariable() < 0 ? new int[rows] : codes[column.valueVariable()];
      int[] mask = column.maskVariable() < 0 ? new int[rows] : codes[column.maskVariable()];
      if (column.coding().get() instanceof BinCoding bins) {
        double[] numbers = numbers(bins, code, drawn.values().get(i), random);
        boolean instants = schema.column(i).kind() == DomainKind.DATETIME;
        values.add(instants ? instants(numbers, bins.ticks(), mask) : numbers(numbers, mask));
      } else {
        values.add(levels((LevelCoding) column.coding().get(), code, mask));
      }
    }
    return new Table(schema, rows, values);
  }

  private static int[] mask(ColumnValues values) {
    int[] mask = new int[values.size()];
    for (int row = 0; row < mask.length; row++) {
      mask[row] = values.isMissing(row) ? 1 : 0;
    }
    return mask;
  }

  private static double[] numbers(
      BinCoding bins, int[] codes, double @Nullable [] settled, UniformRandomProvider random) {
    double[] numbers = new double[codes.length];
    for (int row = 0; row < numbers.length; row++) {
      double share = random.nextDouble();
      numbers[row] =
          settled == null || Double.isNaN(settled[row])
              ? bins.number(codes[row], share)
              : settled[row];
    }
    return numbers;
  }

  private static ColumnValues numbers(double[] numbers, int[] mask) {
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = mask[row] == 1 ? Double.NaN : numbers[row];
    }
    return new ColumnValues.Numbers(numbers);
  }

  private static ColumnValues instants(double[] numbers, long ticks, int[] mask) {
    long[] values = new long[numbers.length];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          mask[row] == 1
              ? ColumnValues.Instants.MISSING
              : Math.multiplyExact((long) numbers[row], ticks);
    }
    return new ColumnValues.Instants(values);
  }

  private static ColumnValues levels(LevelCoding coding, int[] codes, int[] mask) {
    int[] values = new int[codes.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = mask[row] == 1 ? -1 : codes[row];
    }
    return new ColumnValues.Levels(values, coding.levelNames());
  }
}
