package io.semblance.models.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.table.SchemaInference;
import io.semblance.models.document.DocumentException;
import io.semblance.models.schema.SchemaJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdvMetadataTest {

  private static final Schema INFERRED = inferred();

  @Test
  void readsASingleTable() {
    Schema schema =
        SchemaJson.read(
            """
            {"METADATA_SPEC_VERSION": "SINGLE_TABLE_V1", "primary_key": "guest",
             "columns": {
               "guest": {"sdtype": "id", "regex_format": "HID_[0-9]{3}"},
               "rewards": {"sdtype": "boolean"},
               "room": {"sdtype": "categorical"},
               "fee": {"sdtype": "numerical"},
               "checkin": {"sdtype": "datetime", "datetime_format": "%d %b %Y"},
               "mail": {"sdtype": "email", "pii": true},
               "city": {"sdtype": "city", "pii": false},
               "color": {"sdtype": "color_name", "pii": true}}}
            """,
            INFERRED);

    assertThat(schema.columns().stream().map(Column::kind))
        .containsExactly(
            DomainKind.IDENTIFIER,
            DomainKind.BOOLEAN,
            DomainKind.CATEGORICAL,
            DomainKind.NUMERIC,
            DomainKind.DATETIME,
            DomainKind.PERSONAL_DATA,
            DomainKind.CATEGORICAL,
            DomainKind.FREE_TEXT);
    assertThat(schema.columns()).allMatch(column -> column.domain().isDeclared());
    assertThat(((Domain.Identifier) schema.column("guest").domain().value()).form().value().text())
        .isEqualTo("HID_[0-9]{3}");
    assertThat(((Domain.Datetime) schema.column("checkin").domain().value()).format().value())
        .hasToString("dd MMM yyyy");
    assertThat(((Domain.PersonalData) schema.column("mail").domain().value()).type().value())
        .isEqualTo(SemanticType.EMAIL);
    assertThat(((Domain.Numeric) schema.column("fee").domain().value()).bounds().orElseThrow())
        .matches(bounds -> !bounds.isDeclared());
  }

  @Test
  void readsTheFormWithTables() {
    Schema schema =
        SchemaJson.read(
            """
            {"METADATA_SPEC_VERSION": "V1", "tables": {"hotels": {
               "primary_key": "room", "columns": {"fee": {"sdtype": "categorical"}}}}}
            """,
            INFERRED);

    assertThat(schema.column("fee").kind()).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(schema.column("room").kind()).isEqualTo(DomainKind.IDENTIFIER);
    assertThat(schema.column("mail")).isEqualTo(INFERRED.column("mail"));
  }

  @Test
  void severalColumnsAreAKeyTogether() {
    Schema schema =
        SchemaJson.read(
            """
            {"METADATA_SPEC_VERSION": "V1", "primary_key": ["room", "fee"], "columns": {}}
            """,
            INFERRED);

    assertThat(schema.constraints()).containsExactly(Constraint.key("room", "fee"));
    assertThat(schema.column("room")).isEqualTo(INFERRED.column("room"));
  }

  @Test
  void namesTheFaultAndItsPlace() {
    assertRefused("{'tables': {'a': {}, 'b': {}}}", "tables: must be a single table, not 2");
    assertRefused("{'METADATA_SPEC_VERSION': 'V9', 'columns': {}}", "must be one of V1");
    assertRefused("{'columns': {'x': {'sdtype': 'id'}}}", "columns.x: the table has no column 'x'");
    assertRefused(
        "{'METADATA_SPEC_VERSION': 'V1', 'columns': {'fee': {}}}",
        "columns.fee.sdtype: is missing");
    assertRefused(
        "{'columns': {'guest': {'sdtype': 'id', 'regex_format': '[0-9]+'}}}", "repeat by {n}");
    assertRefused(
        "{'columns': {'checkin': {'sdtype': 'datetime', 'datetime_format': '%Y-%Q'}}}",
        "the directive %Q is not known");
    assertRefused("{'columns': {'fee': {'sdtype': 'datetime'}}}", "datetime_format: is missing");
    assertRefused(
        "{'METADATA_SPEC_VERSION': 'V1', 'primary_key': 'x', 'columns': {}}",
        "primary_key: the table has no column");
  }

  @Test
  void translatesFormatsOfDates() {
    assertThat(StrftimePattern.of("%Y-%m-%dT%H:%M:%S.%f%z", ""))
        .isEqualTo("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx");
    assertThat(StrftimePattern.of("%-d/%-m/%y o'clock", "")).isEqualTo("d/M/yy' o''clock'");
    assertThat(StrftimePattern.of("%dde%Y", "")).isEqualTo("dd'de'yyyy");
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> SchemaJson.read(json.replace('\'', '"'), INFERRED))
        .as(json)
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(message);
  }

  private static Schema inferred() {
    SchemaInference inference =
        new SchemaInference(
            List.of("guest", "rewards", "room", "fee", "checkin", "mail", "city", "color"));
    for (int i = 0; i < 40; i++) {
      inference.addRow(
          List.of(
              "HID_" + (100 + i),
              i % 2 == 0 ? "true" : "false",
              "room" + i % 3,
              i + ".50",
              "01 Jan 2024",
              "g" + i + "@example.org",
              "town " + i % 3,
              "red"));
    }
    return inference.infer();
  }
}
