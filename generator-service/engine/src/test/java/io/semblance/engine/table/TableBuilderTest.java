package io.semblance.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Schema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

  private final Schema schema =
      Schema.of(
          Column.numeric("x", 1, new Bounds(0, 10)),
          Column.categorical("c", List.of("a", "b")),
          Column.bool("b"),
          Column.identifier("id", IdentifierForm.TEXT));

  @Test
  void writesBackWhatItRead() {
    Table table =
        new TableBuilder(schema)
            .addRow(List.of("1.5", "b", "true", "secret"))
            .addRow(Arrays.asList(null, null, null, null))
            .build();

    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.text(0, 0)).isEqualTo("1.5");
    assertThat(table.text(1, 0)).isEqualTo("b");
    assertThat(table.text(2, 0)).isEqualTo("true");
    assertThat(table.text(3, 0)).as("identifiers are not held").isNull();
    for (int column = 0; column < 4; column++) {
      assertThat(table.text(column, 1)).isNull();
    }
  }

  @Test
  void countsWhatADomainCannotHold() {
    TableBuilder builder = new TableBuilder(schema);

    builder
        .addRow(List.of("many", "c", "maybe", "1"))
        .addRow(List.of("1e999", "a", "true", "2"))
        .addRow(List.of("NaN", "a", "false", "3"));
    Table table = builder.build();

    assertThat(builder.column(0).unreadable()).isEqualTo(2);
    assertThat(builder.column(1).unreadable()).isZero();
    assertThat(builder.column(2).unreadable()).isEqualTo(1);
    assertThat(table.text(0, 0)).isNull();
    assertThat(table.text(1, 0)).as("outside the levels, kept as it is").isEqualTo("c");
  }
}
