package io.semblance.engine;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * An invented survey with every kind of column, dependence, spikes, and values missing together.
 */
public final class SurveyTable {

  public static final List<String> TRANSPORT = List.of("bike", "bus", "car", "walk");
  public static final List<String> SLEEP = List.of("<5", "5", "6", "7", "8", "9+");

  private static final DatetimeFormat DATE = DatetimeFormat.of("yyyy-MM-dd");

  private SurveyTable() {}

  /** Its schema as a person would declare it. */
  public static Schema declaredSchema() {
    return Schema.of(
        Column.identifier("id", IdentifierForm.SEQUENCE),
        Column.integer("age", 10, 20).withNullable(Property.declared(false)),
        Column.numeric("height", 2, new Bounds(1, 2.2)),
        Column.numeric("weight", 1, new Bounds(20, 160)),
        Column.integer("pocket_money", 0, 500).withNullable(Property.declared(false)),
        Column.categorical("transport", TRANSPORT),
        Column.ordinal("sleep", SLEEP),
        Column.bool("sport").withNullable(Property.declared(false)),
        Column.datetime(
            "joined",
            "yyyy-MM-dd",
            new TimeBounds(DATE.parse("2020-01-01"), DATE.parse("2023-12-31"))));
  }

  public static Table of(int rows, long seed) {
    TableBuilder builder = new TableBuilder(declaredSchema());
    texts(rows, seed).forEach(builder::addRow);
    return builder.build();
  }

  /** Rows as they would be written in a file. */
  public static List<List<@Nullable String>> texts(int rows, long seed) {
    Random random = new Random(seed);
    List<List<@Nullable String>> texts = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      texts.add(row(row, random));
    }
    return texts;
  }

  private static List<@Nullable String> row(int id, Random random) {
    double z = random.nextGaussian();
    int age = (int) Math.max(10, Math.min(20, Math.round(15 + 2 * z)));
    double height = 1.6 + .07 * (.8 * z + .6 * random.nextGaussian());
    double weight = 55 + 9 * (.7 * z + .7 * random.nextGaussian());
    boolean measured = random.nextDouble() > .1;
    int money = random.nextDouble() < .4 ? 0 : 5 * (1 + random.nextInt(40));
    String transport = TRANSPORT.get(Math.floorMod((int) Math.floor(z + random.nextGaussian()), 4));
    int sleep = (int) Math.max(0, Math.min(5, Math.round(2.5 - .8 * z + random.nextGaussian())));
    return Arrays.asList(
        Integer.toString(id),
        Integer.toString(age),
        measured ? String.format(Locale.ROOT, "%.2f", height) : null,
        measured ? String.format(Locale.ROOT, "%.1f", weight) : null,
        Integer.toString(money),
        transport,
        random.nextDouble() < .05 ? null : SLEEP.get(sleep),
        Boolean.toString(z + random.nextGaussian() > 0),
        DATE.format(DATE.parse("2020-01-01") + random.nextInt(1461) * DatetimeFormat.DAY));
  }
}
