package io.semblance.engine.synthesis;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented orders with every kind of constraint between their columns. */
final class OrdersTable {

  static final DatetimeFormat DATE = DatetimeFormat.of("yyyy-MM-dd");
  static final List<List<@Nullable String>> PLACES =
      List.of(
          List.of("Bern", "CH"),
          List.of("Basel", "CH"),
          List.of("Wien", "AT"),
          List.of("Graz", "AT"));

  private static final DatetimeFormat INSTANT = DatetimeFormat.of("yyyy-MM-dd'T'HH:mm");

  private OrdersTable() {}

  static Schema columns() {
    TimeBounds years = new TimeBounds(DATE.parse("2020-01-01"), DATE.parse("2024-12-31"));
    return Schema.of(
        Column.integer("number", 1, 100_000),
        never(Column.datetime("ordered", "yyyy-MM-dd", years)),
        never(Column.datetime("packed", "yyyy-MM-dd'T'HH:mm", years)),
        Column.datetime("delivered", "yyyy-MM-dd", years),
        Column.numeric("net", 2, new Bounds(0, 1000)),
        Column.numeric("tax", 2, new Bounds(0, 250)),
        Column.numeric("gross", 2, new Bounds(0, 1250)),
        never(Column.categorical("city", List.of("Basel", "Bern", "Graz", "Wien"))),
        never(Column.categorical("country", List.of("AT", "CH"))),
        never(Column.bool("by_post")),
        never(Column.bool("by_van")),
        never(Column.bool("collected")),
        never(Column.categorical("status", List.of("open", "done", "lost"))),
        Column.integer("rating", 1, 5));
  }

  static List<Constraint> constraints() {
    return List.of(
        Constraint.key("number"),
        Constraint.atMost("ordered", "packed"),
        Constraint.below("ordered", "delivered"),
        Constraint.sum(List.of("net", "tax"), "gross"),
        Constraint.range("net", "5", "900"),
        new Constraint.FixedCombinations(List.of("city", "country"), Optional.of(PLACES)),
        Constraint.oneHot("by_post", "by_van", "collected"),
        Constraint.missingWhen("rating", "status", "open", "lost"));
  }

  static Schema schema() {
    return columns().withConstraints(constraints());
  }

  static Table of(int rows, long seed) {
    TableBuilder builder = new TableBuilder(columns());
    Random random = new Random(seed);
    for (int row = 1; row <= rows; row++) {
      builder.addRow(row(row, random));
    }
    return builder.build();
  }

  static List<@Nullable String> row(int number, Random random) {
    long ordered = DATE.parse("2020-01-01") + random.nextInt(1700) * DatetimeFormat.DAY;
    long minutes = (long) (Math.pow(random.nextDouble(), 2) * 3 * 1440);
    long packed = ordered + minutes * 60_000_000L;
    long delivered = ordered + (1 + random.nextInt(20)) * DatetimeFormat.DAY;
    BigDecimal net = BigDecimal.valueOf(500 + random.nextInt(80_000), 2);
    BigDecimal tax = BigDecimal.valueOf(net.unscaledValue().longValue() / 5, 2);
    List<@Nullable String> place = PLACES.get(random.nextInt(3) == 0 ? 2 : random.nextInt(2));
    int way = random.nextInt(3);
    String status = List.of("open", "done", "done", "lost").get(random.nextInt(4));
    boolean arrived = random.nextInt(5) > 0;
    List<@Nullable String> row =
        new ArrayList<>(
            Arrays.asList(
                Integer.toString(number),
                DATE.format(ordered),
                INSTANT.format(packed),
                arrived ? DATE.format(delivered) : null,
                random.nextInt(10) == 0 ? null : net.toPlainString(),
                tax.toPlainString(),
                net.add(tax).toPlainString()));
    row.addAll(place);
    for (int i = 0; i < 3; i++) {
      row.add(Boolean.toString(i == way));
    }
    row.add(status);
    row.add(status.equals("done") ? Integer.toString(1 + random.nextInt(5)) : null);
    return row;
  }

  /** The rows of a table that contradict a constraint, by what it says. */
  static List<String> contradictions(Table table) {
    List<String> wrong = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (int row = 0; row < table.rows(); row++) {
      List<@Nullable String> values = new ArrayList<>();
      for (int column = 0; column < table.schema().size(); column++) {
        values.add(table.text(column, row));
      }
      if (!inOrder(values)
          || !addsUp(values)
          || !hasOneWay(values)
          || !PLACES.contains(values.subList(7, 9))
          || !numbers.add(text(values, 0))) {
        wrong.add(values.toString());
      }
    }
    return wrong;
  }

  private static boolean inOrder(List<@Nullable String> values) {
    String ordered = text(values, 1);
    String packed = text(values, 2);
    return ordered.compareTo("2020-01-01") >= 0
        && ordered.compareTo(packed.substring(0, 10)) <= 0
        && packed.compareTo("2024-12-31T00:00") <= 0
        && (values.get(3) == null || ordered.compareTo(text(values, 3)) < 0)
        && (values.get(3) == null || text(values, 3).compareTo("2024-12-31") <= 0);
  }

  private static boolean addsUp(List<@Nullable String> values) {
    if (values.get(4) == null) {
      return true;
    }
    BigDecimal net = new BigDecimal(text(values, 4));
    return net.doubleValue() >= 5
        && net.doubleValue() <= 900
        && (values.get(5) == null
            || values.get(6) == null
            || net.add(new BigDecimal(text(values, 5))).compareTo(new BigDecimal(text(values, 6)))
                == 0);
  }

  private static boolean hasOneWay(List<@Nullable String> values) {
    boolean rated = values.get(13) != null;
    return values.subList(9, 12).stream().filter("true"::equals).count() == 1
        && values.subList(9, 12).stream().filter("false"::equals).count() == 2
        && rated == text(values, 12).equals("done");
  }

  private static String text(List<@Nullable String> values, int column) {
    String value = values.get(column);
    return value == null ? "missing" : value;
  }

  private static Column never(Column column) {
    return column.withNullable(Property.declared(false));
  }
}
