package io.semblance.bench;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.SchemaInference;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table of mixed columns whose values hang together by two latent numbers and a latent group, the
 * same at every run.
 */
record GeneratedTable(int rows, int columns) {

  private static final List<String> CITIES =
      List.of("Oslo", "Lima", "Pune", "Kyiv", "Bern", "Cork");
  private static final int INSPECTED_ROWS = 5_000;

  /** The table under a schema inferred from its first rows. */
  Table table() {
    SchemaInference inference = new SchemaInference(names());
    forEachRow(Math.min(rows, INSPECTED_ROWS), inference::addRow);
    Schema schema = inference.infer();
    TableBuilder table = new TableBuilder(schema);
    forEachRow(rows, table::addRow);
    return table.build();
  }

  void writeCsv(Path path) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write(String.join(",", names()) + "\n");
      forEachRow(rows, row -> writeLine(row, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void writeLine(List<@Nullable String> row, BufferedWriter out) {
    try {
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        out.write(column == 0 ? "" : ",");
        out.write(cell == null ? "" : cell);
      }
      out.write("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      names.add("column_" + column);
    }
    return names;
  }

  private void forEachRow(int count, Consumer<List<@Nullable String>> sink) {
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < count; row++) {
      sink.accept(row(random));
    }
  }

  private List<@Nullable String> row(SplittableRandom random) {
    int group = random.nextInt(4);
    double first = random.nextGaussian();
    double second = random.nextGaussian();
    List<@Nullable String> cells = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      double weight = (double) column / columns;
      double shared = weight * first + (1 - weight) * (group % 2 == 0 ? second : -second);
      cells.add(cell(column, shared + .7 * random.nextGaussian()));
    }
    return cells;
  }

  private static @Nullable String cell(int column, double value) {
    return switch (column % 5) {
      case 0 -> decimal(100 + 15 * value, 100);
      case 1 -> Long.toString(Math.round(40 + 12 * value));
      case 2 -> CITIES.get(Math.floorMod((int) Math.floor(value + 3), CITIES.size()));
      case 3 -> value > 0 ? "true" : "false";
      default -> value > 1.5 ? null : decimal(Math.max(0, value), 10);
    };
  }

  private static String decimal(double value, double scale) {
    return Double.toString(Math.rint(value * scale) / scale);
  }
}
