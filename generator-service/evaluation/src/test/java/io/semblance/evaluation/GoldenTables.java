package io.semblance.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.tables.LoadedTable;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.stream.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** The tables of the golden values, and the values: see src/test/resources/golden/README.md. */
public final class GoldenTables {

  private GoldenTables() {}

  public static Schema schema() {
    return Schema.of(
        Column.identifier("id", IdentifierForm.SEQUENCE),
        number("age", 1),
        number("income", 2),
        levels("edu"),
        number("yrs", 0),
        levels("sex"),
        levels("job"),
        Column.declared(
            "since",
            new Domain.Datetime(
                Property.declared(DatetimeFormat.of("yyyy-MM-dd")), Optional.empty())),
        Column.declared(
            "active", new Domain.Bool(Property.declared(new BooleanFormat("False", "True")))));
  }

  public static Table table(String name) {
    try (InputStream in = resource(name + ".csv");
        CsvTableReader reader =
            CsvTableReader.open(in, CsvDialect.detected(), ReadLimits.withDefaults())) {
      return LoadedTable.of(reader, schema()).table();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode values() {
    try (InputStream in = resource("golden.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(GoldenTables.class.getResourceAsStream("/golden/" + name), name);
  }

  private static Column number(String name, int decimals) {
    return Column.declared(
        name,
        new Domain.Numeric(
            Property.declared(NumericFormat.ofDecimals(decimals)), Optional.empty()));
  }

  private static Column levels(String name) {
    return Column.declared(name, new Domain.Categorical(Optional.empty(), Optional.empty()));
  }
}
