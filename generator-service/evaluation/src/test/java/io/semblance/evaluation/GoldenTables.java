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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    return table(name, schema());
  }

  /** The synthetic table with its keys, as a user would read it. */
  public static Table withKeys(String name) {
    return table(name, EvaluatedTables.toReadSynthetic(schema()));
  }

  private static Table table(String name, Schema schema) {
    try (InputStream in = resource(name + ".csv");
        CsvTableReader reader =
            CsvTableReader.open(in, CsvDialect.detected(), ReadLimits.withDefaults())) {
      return LoadedTable.of(reader, schema).table();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What SDMetrics and Anonymeter say. */
  public static JsonNode values() {
    return values("golden.json");
  }

  /** The values of one file. */
  public static JsonNode values(String name) {
    try (InputStream in = resource(name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file but the first, by cells. */
  public static List<String[]> rows(String name) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
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
