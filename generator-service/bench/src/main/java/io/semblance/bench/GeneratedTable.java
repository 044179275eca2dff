package io.semblance.bench;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.SchemaInference;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table of 15 columns whose values hang together, the same at every run. */
final class GeneratedTable {

  static final int COLUMNS = 15;
  private static final List<String> CITIES =
      List.of("Oslo", "Lima", "Pune", "Kyiv", "Bern", "Cork");

  private GeneratedTable() {}

  static Table of(int rows) {
    SchemaInference inference = new SchemaInference(names());
    forEachRow(rows, inference::addRow);
    Schema schema = inference.infer();
    TableBuilder table = new TableBuilder(schema);
    forEachRow(rows, table::addRow);
    return table.build();
  }

  static String csv(int rows) {
    StringBuilder text = new StringBuilder(String.join(",", names())).append('\n');
    forEachRow(
        rows,
        row -> {
          for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            text.append(column == 0 ? "" : ",").append(cell == null ? "" : cell);
          }
          text.append('\n');
        });
    return text.toString();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      names.add("column_" + column);
    }
    return names;
  }

  private static void forEachRow(int rows, Consumer<List<@Nullable String>> sink) {
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < rows; row++) {
      sink.accept(row(random));
    }
  }

  private static List<@Nullable String> row(SplittableRandom random) {
    double latent = random.nextGaussian();
    List<@Nullable String> cells = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      double value = latent * column / COLUMNS + random.nextGaussian();
      cells.add(
          switch (column % 5) {
            case 0 -> String.format(Locale.ROOT, "%.2f", 100 + 15 * value);
            case 1 -> Long.toString(Math.round(40 + 12 * value));
            case 2 -> CITIES.get(Math.floorMod((int) Math.floor(value + 3), CITIES.size()));
            case 3 -> value > 0 ? "true" : "false";
            default -> value > 1 ? null : String.format(Locale.ROOT, "%.1f", Math.max(0, value));
          });
    }
    return cells;
  }
}
