package io.semblance.tables;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnBuilder;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.tables.stream.ColumnNames;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that was read whole under a schema.
 *
 * <p>Privacy: holds rows; {@code unreadable} depends on them.
 *
 * @param unreadable for each column that has any, how many values its domain could not hold; they
 *     are missing in the table
 */
public record LoadedTable(Table table, Map<String, Long> unreadable) {

  public LoadedTable {
    unreadable = Map.copyOf(unreadable);
  }

  /** Reads to the end; columns are matched by name, those that the schema does not name skipped. */
  public static LoadedTable of(TableReader reader, Schema schema) throws IOException {
    int[] sources = ColumnNames.positions(reader.columns(), schema);
    TableBuilder builder = new TableBuilder(schema);
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      append(next.get(), sources, builder);
    }
    Map<String, Long> unreadable = new LinkedHashMap<>();
    for (int c = 0; c < schema.size(); c++) {
      long count = builder.column(c).unreadable();
      if (count > 0) {
        unreadable.put(schema.column(c).name(), count);
      }
    }
    return new LoadedTable(builder.build(), unreadable);
  }

  private static void append(TextBatch batch, int[] sources, TableBuilder builder) {
    for (int c = 0; c < sources.length; c++) {
      ColumnBuilder column = builder.column(c);
      for (@Nullable String cell : batch.columns()[sources[c]]) {
        column.append(cell);
      }
    }
  }
}
