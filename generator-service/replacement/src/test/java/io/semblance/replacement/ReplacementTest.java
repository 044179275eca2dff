package io.semblance.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplacementTest {

  private static final Schema EVERY_TYPE =
      Schema.of(
          Arrays.stream(SemanticType.values())
              .map(type -> Column.personalData(type.name().toLowerCase(Locale.ROOT), type))
              .toList());

  @Test
  void everyTypeHasValues() {
    Table table = replaced(Replacement.of(EVERY_TYPE, Locale.ENGLISH, 1), 50);

    for (int column = 0; column < EVERY_TYPE.size(); column++) {
      List<String> values = column(table, column);
      assertThat(values).as(EVERY_TYPE.column(column).name()).noneMatch(String::isBlank);
      assertThat(new HashSet<>(values)).hasSizeGreaterThan(5);
    }
  }

  @Test
  void rowIsOnePerson() {
    Table table = replaced(Replacement.of(EVERY_TYPE, Locale.ENGLISH, 1), 50);

    for (int row = 0; row < 50; row++) {
      assertThat(text(table, "full_name", row))
          .isEqualTo(text(table, "first_name", row) + " " + text(table, "last_name", row));
      assertThat(text(table, "email", row)).startsWith(text(table, "username", row) + "@example.");
    }
  }

  @Test
  void seedAndRowAloneDecide() {
    Table whole = replaced(Replacement.of(EVERY_TYPE, Locale.ENGLISH, 7), 40);
    Replacement again = Replacement.of(EVERY_TYPE, Locale.ENGLISH, 7);
    Table first = again.apply(empty(EVERY_TYPE, 15), 0);
    Table second = again.apply(empty(EVERY_TYPE, 25), 15);
    Table other = replaced(Replacement.of(EVERY_TYPE, Locale.ENGLISH, 8), 40);

    for (int column = 0; column < EVERY_TYPE.size(); column++) {
      List<String> joined = new ArrayList<>(column(first, column));
      joined.addAll(column(second, column));
      assertThat(joined).isEqualTo(column(whole, column));
    }
    assertThat(column(other, 0)).isNotEqualTo(column(whole, 0));
  }

  @Test
  void anotherColumnChangesNothing() {
    Schema narrow = Schema.of(EVERY_TYPE.column("city"));

    assertThat(column(replaced(Replacement.of(narrow, Locale.ENGLISH, 7), 20), 0))
        .isEqualTo(
            column(
                replaced(Replacement.of(EVERY_TYPE, Locale.ENGLISH, 7), 20),
                EVERY_TYPE.position("city").orElseThrow()));
  }

  @Test
  void uniqueColumnsNeverRepeat() {
    Schema schema = Schema.of(EVERY_TYPE.column("email"), EVERY_TYPE.column("full_name"));
    Replacement replacement =
        Replacement.of(schema, Locale.ENGLISH, 1).unique(List.of("full_name", "email"));

    Table table = replaced(replacement, 5_000);

    assertThat(column(table, 0)).doesNotHaveDuplicates();
    assertThat(column(table, 1)).doesNotHaveDuplicates();
    assertThat(column(replaced(Replacement.of(schema, Locale.ENGLISH, 1), 5_000), 1))
        .as("without being asked for, names do repeat")
        .satisfies(names -> assertThat(new HashSet<>(names)).hasSizeLessThan(names.size()));
  }

  @Test
  void refusesWhatCannotBeUnique() {
    Schema schema = Schema.of(EVERY_TYPE.column("country"), Column.bool("member"));
    Replacement countries = Replacement.of(schema, Locale.ENGLISH, 1).unique(List.of("country"));

    assertThatThrownBy(() -> countries.apply(empty(schema, 5_000), 0))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("'country'");
    assertThatThrownBy(() -> countries.unique(List.of("member")))
        .hasMessageContaining("'member' holds no personal data");
  }

  @Test
  void localeDecidesNames() {
    Schema schema = Schema.of(EVERY_TYPE.column("last_name"));

    assertThat(column(replaced(Replacement.of(schema, Locale.GERMAN, 1), 30), 0))
        .isNotEqualTo(column(replaced(Replacement.of(schema, Locale.ENGLISH, 1), 30), 0));
  }

  @Test
  void leavesOtherColumnsAsTheyAre() {
    Schema schema = Schema.of(Column.bool("member"), EVERY_TYPE.column("email"));
    Table block = empty(schema, 3);

    assertThat(Replacement.of(schema, Locale.ENGLISH, 1).apply(block, 0).column(0))
        .isSameAs(block.column(0));
  }

  private static Table replaced(Replacement replacement, int rows) {
    return replacement.apply(empty(replacement.schema(), rows), 0);
  }

  private static Table empty(Schema schema, int rows) {
    List<ColumnValues> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(
          schema.column(i).isModelled()
              ? new ColumnValues.Levels(new int[rows], List.of("false", "true"))
              : new ColumnValues.Omitted(rows));
    }
    return new Table(schema, rows, columns);
  }

  private static List<String> column(Table table, int column) {
    return IntStream.range(0, table.rows()).mapToObj(r -> "" + table.text(column, r)).toList();
  }

  private static String text(Table table, String column, int row) {
    return "" + table.text(table.schema().position(column).orElseThrow(), row);
  }
}
