package io.semblance.engine.synthesis;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the blocks of one sample, which share their levels, into one table. */
final class Blocks {

  private Blocks() {}

  static Table join(Schema schema, List<Table> blocks) {
    int rows = blocks.stream().mapToInt(Table::rows).sum();
    List<ColumnValues> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      int column = i;
      columns.add(join(blocks.stream().map(block -> block.column(column)).toList(), rows));
    }
    return new Table(schema, rows, columns);
  }

  private static ColumnValues join(List<ColumnValues> parts, int rows) {
    ColumnValues first = parts.get(0);
    if (first instanceof ColumnValues.Omitted) {
      return new ColumnValues.Omitted(rows);
    }
    double[] numbers = first instanceof ColumnValues.Numbers ? new double[rows] : new double[0];
    long[] micros = first instanceof ColumnValues.Instants ? new long[rows] : new long[0];
    int[] codes = first instanceof ColumnValues.Levels ? new int[rows] : new int[0];
    @Nullable String[] texts = new String[first instanceof ColumnValues.Texts ? rows : 0];
    int at = 0;
    for (ColumnValues part : parts) {
      for (int row = 0; row < part.size(); row++, at++) {
        if (part instanceof ColumnValues.Numbers values) {
          numbers[at] = values.value(row);
        } else if (part instanceof ColumnValues.Instants values) {
          micros[at] = values.micros(row);
        } else if (part instanceof ColumnValues.Levels values) {
          codes[at] = values.code(row);
        } else if (part instanceof ColumnValues.Texts values) {
          texts[at] = values.value(row);
        }
      }
    }
    if (first instanceof ColumnValues.Levels values) {
      return new ColumnValues.Levels(codes, values.levels());
    }
    return numbers.length > 0
        ? new ColumnValues.Numbers(numbers)
        : micros.length > 0 ? new ColumnValues.Instants(micros) : new ColumnValues.Texts(texts);
  }
}
