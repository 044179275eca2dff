package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  private static final Schema SCHEMA = OrdersTable.schema();
  private static final Table TABLE = OrdersTable.of(2000, 1);
  private static final SynthesisModel MODEL = new Synthesizer().fit(SCHEMA, TABLE);

  @Test
  void samplesKeepAllConstraintsInEveryRow() {
    Table sample = MODEL.sample(20_000, RandomSource.seeded(1));

    assertThat(OrdersTable.contradictions(sample)).isEmpty();
    assertThat(share(sample, "delivered", null)).isBetween(.15, .25);
    assertThat(share(sample, "net", null)).isBetween(.07, .13);
    assertThat(share(sample, "city", "Wien")).isBetween(.3, .37);
  }

  @Test
  void brokenTwinWithoutConstraintsIsCaught() {
    Table sample =
        new Synthesizer().fit(OrdersTable.columns(), TABLE).sample(1000, RandomSource.seeded(1));

    assertThat(OrdersTable.contradictions(sample)).hasSizeGreaterThan(900);
  }

  @Test
  void privateSamplesKeepThemToo() {
    for (int rows : new int[] {0, 1, 2000}) {
      SynthesisModel model =
          new Synthesizer().fit(SCHEMA, OrdersTable.of(rows, 2), PrivacyBudget.of(2, 1e-6));

      assertThat(OrdersTable.contradictions(model.sample(3000, RandomSource.seeded(1)))).isEmpty();
    }
  }

  @Test
  void privateFitsBearRowsThatContradict() {
    TableBuilder builder = new TableBuilder(OrdersTable.columns());
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      List<@Nullable String> row = new ArrayList<>(OrdersTable.row(7, random));
      row.set(3, "2020-01-01");
      row.set(6, "1.00");
      row.set(8, "XX");
      row.set(9, "true");
      row.set(11, "true");
      row.set(13, "3");
      builder.addRow(row);
    }
    SynthesisModel model =
        new Synthesizer().fit(SCHEMA, builder.build(), PrivacyBudget.of(2, 1e-6));

    assertThat(OrdersTable.contradictions(model.sample(1000, RandomSource.seeded(1)))).isEmpty();
  }

  @Test
  void aContradictingRowIsNamed() {
    contradicts(3, "2019-12-31", "2020-01-01 <= delivered <= 2024-12-31: 1 row", 5);
    contradicts(
        3, "2020-01-01", "ordered < delivered: 1 row of the source contradicts it: row 5", 5);
    contradicts(6, "1249.99", "net + tax = gross: 1 row of the source contradicts it: row 17", 17);
    contradicts(4, "950", "5 <= net <= 900: 1 row", 1);
    contradicts(7, "Rom", "fixed combinations of (city, country): 1 row", 3);
    contradicts(9, null, "exactly one of (by_post, by_van, collected): 1 row", 3);
    contradicts(12, null, "rating is missing exactly when status in (open, lost): 1 row", 9);
    contradicts(0, "4", "unique key (number): 1 row of the source contradicts it: row 9", 9);
  }

  @Test
  void manyContradictingRowsAreCounted() {
    Schema schema =
        Schema.of(Column.integer("a", 0, 99), Column.integer("b", 0, 99))
            .withConstraints(List.of(Constraint.below("a", "b")));
    TableBuilder builder = new TableBuilder(schema);
    IntStream.range(0, 30).forEach(i -> builder.addRow(List.of("50", i < 12 ? "50" : "51")));

    assertThatThrownBy(() -> new Synthesizer().fit(schema, builder.build()))
        .isInstanceOfSatisfying(
            ConstraintException.class,
            e -> {
              assertThat(e.contradictions()).isEqualTo(12);
              assertThat(e.rows()).startsWith(1L, 2L).hasSize(10);
            })
        .hasMessage(
            "a < b: 12 rows of the source contradict it: rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …");
  }

  @Test
  void conflictsAreExplained() {
    conflict(
        "they lead from 'a' back to itself",
        Constraint.atMost("a", "b"),
        Constraint.below("b", "c"),
        Constraint.atMost("c", "a"));
    conflict("leaves no value for 'a'", Constraint.range("a", "50", "40"));
    conflict(
        "leaves no value for 'a'",
        Constraint.atLeast("a", "90"),
        Constraint.below("a", "b"),
        Constraint.range("b", "0", "90"));
    conflict(
        "both determine column 'a'",
        Constraint.combinations("a", "b"),
        Constraint.atMost("a", "c"));
    conflict(
        "both determine column 'b'",
        Constraint.sum(List.of("a", "b"), "c"),
        Constraint.sum(List.of("b", "d"), "c"));
    conflict(
        "its total is a part of itself",
        Constraint.sum(List.of("a", "b"), "c"),
        Constraint.sum(List.of("c", "d"), "a"));
    conflict(
        "leaves no value",
        Constraint.sum(List.of("a", "b"), "c"),
        Constraint.atLeast("a", "99"),
        Constraint.atLeast("b", "2"));
    conflict("does not hold decimals", Constraint.sum(List.of("a", "f"), "b"));
    conflict("fewer decimals than its parts", Constraint.sum(List.of("a", "e"), "b"));
    conflict("has no levels", Constraint.missingWhen("a", "b", "1"));
    conflict("none of its columns is an identifier", Constraint.key("e"));
  }

  @Test
  void learntCombinationsLeaveRareOnesBehind() {
    Schema schema =
        Schema.of(
                text("code"),
                Column.declared(
                    "size",
                    new Domain.Numeric(
                        Property.declared(NumericFormat.integer()), Optional.empty())))
            .withConstraints(List.of(Constraint.combinations("code", "size")));
    TableBuilder builder = new TableBuilder(schema);
    for (int i = 0; i < 90; i++) {
      builder.addRow(i % 2 == 0 ? Arrays.asList("x", "1") : Arrays.asList("y", null));
    }
    builder.addRow(List.of("rare", "7"));

    SynthesisModel model = new Synthesizer().fit(schema, builder.build());

    Set<String> pairs = new HashSet<>();
    Table sample = model.sample(500, RandomSource.seeded(1));
    for (int row = 0; row < 500; row++) {
      pairs.add(sample.text(0, row) + "-" + sample.text(1, row));
    }
    assertThat(pairs).containsExactlyInAnyOrder("x-1", "y-null");
    assertThat(model.schema().column("code").toString()).doesNotContain("rare");
  }

  @Test
  void tinyTablesGiveASampleOrAReason() {
    for (int rows : new int[] {1, 2}) {
      Table sample =
          new Synthesizer().fit(SCHEMA, OrdersTable.of(rows, 3)).sample(50, RandomSource.seeded(1));

      assertThat(OrdersTable.contradictions(sample)).isEmpty();
    }
    Schema learnt =
        OrdersTable.columns().withConstraints(List.of(Constraint.combinations("city", "country")));
    assertThatThrownBy(() -> new Synthesizer().fit(learnt, OrdersTable.of(2, 3)))
        .isInstanceOf(ConstraintException.class)
        .hasMessageContaining("no combination is shared by enough rows");
  }

  @Test
  void privateFitsNeedDeclaredCombinations() {
    Schema schema =
        OrdersTable.columns().withConstraints(List.of(Constraint.combinations("city", "country")));

    assertThatThrownBy(() -> new Synthesizer().fit(schema, TABLE, PrivacyBudget.of(1, 1e-6)))
        .isInstanceOf(ConstraintException.class)
        .hasMessage("fixed combinations of (city, country): declare the combinations");
  }

  @Test
  void keysEndWhereTheirValuesDo() {
    assertThatThrownBy(() -> MODEL.sample(100_001, RandomSource.seeded(1)))
        .isInstanceOf(ConstraintException.class)
        .hasMessageContaining("only 100000 rows can have different keys");
  }

  private static void contradicts(int column, @Nullable String value, String message, int number) {
    TableBuilder builder = new TableBuilder(OrdersTable.columns());
    Random random = new Random(8);
    for (int row = 1; row <= 20; row++) {
      List<@Nullable String> texts = new ArrayList<>(OrdersTable.row(row, random));
      if (row == number) {
        texts.set(4, "100.00");
        texts.set(5, "20.00");
        texts.set(6, column == 4 ? "970.00" : "120.00");
        texts.set(column, value);
      }
      builder.addRow(texts);
    }
    assertThatThrownBy(() -> new Synthesizer().fit(SCHEMA, builder.build()))
        .isInstanceOf(ConstraintException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("row " + number);
  }

  private static void conflict(String message, Constraint... constraints) {
    Schema schema =
        Schema.of(
                Column.integer("a", 0, 100),
                Column.integer("b", 0, 100),
                Column.integer("c", 0, 100),
                Column.integer("d", 0, 100),
                Column.numeric("e", 2, new Bounds(0, 100)),
                Column.declared(
                    "f",
                    new Domain.Numeric(
                        Property.declared(NumericFormat.floating()), Optional.empty())))
            .withConstraints(List.of(constraints));
    Table table = new TableBuilder(schema).addRow(List.of("1", "2", "3", "4", "5", "6")).build();

    assertThatThrownBy(() -> new Synthesizer().fit(schema, table))
        .isInstanceOf(ConstraintException.class)
        .hasMessageContaining(message);
  }

  private static double share(Table table, String column, @Nullable String value) {
    int position = table.schema().position(column).orElseThrow();
    return IntStream.range(0, table.rows())
            .filter(row -> Objects.equals(value, table.text(position, row)))
            .count()
        / (double) table.rows();
  }

  private static Column text(String name) {
    return Column.declared(name, new Domain.Categorical(Optional.empty(), Optional.empty()));
  }
}
