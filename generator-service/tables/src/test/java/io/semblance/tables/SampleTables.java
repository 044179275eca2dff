package io.semblance.tables;

import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Tables of every kind of column, with missing values, for tests that write and read them back. */
public final class SampleTables {

  private static final List<String> LEVELS =
      List.of("007", "a, b", "say \"x\"", "two\nlines", "é😀", "=1+1", " padded ", "");

  private SampleTables() {}

  public static Schema schema() {
    return Schema.of(
        Column.integer("count", -1_000_000, 1_000_000),
        Column.numeric("price", 2, new Bounds(-1e6, 1e6)),
        Column.declared(
            "height",
            new Domain.Numeric(
                Property.declared(new NumericFormat(1, true)),
                Optional.of(Property.declared(new Bounds(0, 300))))),
        Column.declared(
            "ratio",
            new Domain.Numeric(Property.declared(NumericFormat.floating()), Optional.empty())),
        Column.categorical("level", LEVELS),
        Column.ordinal("grade", List.of("low", "mid", "high")),
        Column.declared("flag", new Domain.Bool(Property.declared(new BooleanFormat("no", "yes")))),
        Column.datetime("day", "dd/MM/yyyy", new TimeBounds(-10_000_000_000_000L, 1L << 50)),
        Column.datetime(
            "at", "yyyy-MM-dd'T'HH:mm:ss.SSSX", new TimeBounds(-10_000_000_000_000L, 1L << 50)));
  }

  public static Table random(int rows, RandomGenerator random) {
    TableBuilder builder = new TableBuilder(schema());
    for (int i = 0; i < rows; i++) {
      List<@Nullable String> row = new ArrayList<>();
      row.add(Integer.toString(random.nextInt(-1_000_000, 1_000_001)));
      row.add(NumericFormat.ofDecimals(2).format(random.nextInt(-99_999_999, 99_999_999) / 100.0));
      row.add(new NumericFormat(1, true).format(random.nextInt(3000) / 10.0));
      row.add(Double.toString(Double.longBitsToDouble(finiteBits(random))));
      row.add(LEVELS.get(random.nextInt(LEVELS.size())));
      row.add(List.of("low", "mid", "high").get(random.nextInt(3)));
      row.add(random.nextBoolean() ? "yes" : "no");
      row.add(DatetimeFormat.of("dd/MM/yyyy").format(micros(random, DatetimeFormat.DAY)));
      row.add(DatetimeFormat.of("yyyy-MM-dd'T'HH:mm:ss.SSSX").format(micros(random, 1000)));
      for (int c = 0; c < row.size(); c++) {
        if (random.nextInt(5) == 0) {
          row.set(c, null);
        }
      }
      builder.addRow(row);
    }
    return builder.build();
  }

  /** Rows as text, for comparison. */
  public static List<List<String>> texts(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < table.rows(); r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < table.schema().size(); c++) {
        String text = table.text(c, r);
        row.add(text == null ? "∅" : text);
      }
      rows.add(row);
    }
    return rows;
  }

  private static long micros(RandomGenerator random, long granularity) {
    long limit = 4_000_000_000_000_000L;
    return Math.floorDiv(random.nextLong(-limit, limit), granularity) * granularity;
  }

  private static long finiteBits(RandomGenerator random) {
    long bits = random.nextLong();
    return Double.isFinite(Double.longBitsToDouble(bits)) ? bits : 0;
  }
}
