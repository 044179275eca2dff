package io.semblance.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.Table;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadedTableTest {

  @Test
  void columnsAreMatchedByName() throws IOException {
    Schema schema = Schema.of(Column.integer("b", 0, 9), Column.integer("a", 0, 9));

    Table table = LoadedTable.of(open("a,other,b\n1,x,2\n"), schema).table();

    assertThat(table.text(0, 0)).isEqualTo("2");
    assertThat(table.text(1, 0)).isEqualTo("1");
  }

  @Test
  void aColumnThatIsNotThereIsAFault() {
    Schema schema = Schema.of(Column.integer("a", 0, 9), Column.integer("b", 0, 9));

    assertThat(
            catchThrowableOfType(
                    BadTableException.class, () -> LoadedTable.of(open("a\n1\n"), schema))
                .fault())
        .isEqualTo(TableFault.WRONG_COLUMNS);
  }

  @Test
  void valuesThatTheDomainCannotHoldAreCountedAndMissing() throws IOException {
    Schema schema = Schema.of(Column.integer("a", 0, 9));

    LoadedTable loaded = LoadedTable.of(open("a\n1\nx\nInfinity\nNaN\n1e308\n"), schema);

    assertThat(loaded.unreadable()).containsEntry("a", 2L);
    assertThat(loaded.table().column(0).isMissing(2)).isTrue();
    assertThat(loaded.table().column(0).isMissing(3)).isTrue();
    assertThat(loaded.table().column(0).isMissing(4)).isFalse();
  }

  @Test
  void inspectionKeepsWhatNumbersWouldLose() throws IOException {
    Inspection inspection =
        Inspection.of(
            open("zip,huge,infinite,one,none\n01234,1e308,Infinity,7,\n00501,-1e308,1,7,\n"),
            InferenceOptions.withDefaults());

    assertThat(inspection.rows()).isEqualTo(2);
    assertThat(inspection.schema().column("zip").kind()).isNotEqualTo(DomainKind.INTEGER);
    assertThat(inspection.schema().column("huge").kind()).isEqualTo(DomainKind.NUMERIC);
    assertThat(inspection.schema().column("infinite").kind()).isNotEqualTo(DomainKind.NUMERIC);
    assertThat(inspection.schema().column("one").kind()).isEqualTo(DomainKind.INTEGER);
    assertThat(inspection.schema().column("none").nullable().value()).isTrue();
  }

  private static TableReader open(String text) throws IOException {
    return CsvTableReader.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        CsvDialect.detected(),
        ReadLimits.withDefaults());
  }
}
