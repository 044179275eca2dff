package io.semblance.tables;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.List;

/** The schema and the texts that a table has once Parquet has dropped its patterns. */
final class IsoForm {

  private static final String DAY = "yyyy-MM-dd";
  private static final String INSTANT = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSX";

  private IsoForm() {}

  static Schema of(Schema schema) {
    Schema iso = schema;
    for (Column column : schema.columns()) {
      Domain domain = column.domain().value();
      if (domain instanceof Domain.Datetime datetime) {
        DatetimeFormat format = DatetimeFormat.of(pattern(datetime));
        iso =
            iso.with(
                column.withDomain(
                    Property.declared(
                        new Domain.Datetime(Property.declared(format), datetime.bounds()))));
      }
      if (domain instanceof Domain.Bool) {
        iso = iso.with(Column.bool(column.name()));
      }
    }
    return iso;
  }

  static List<List<String>> texts(Table table) {
    List<List<String>> rows = SampleTables.texts(table);
    for (int c = 0; c < table.schema().size(); c++) {
      Domain domain = table.schema().column(c).domain().value();
      for (int r = 0; r < table.rows(); r++) {
        if (table.column(c).isMissing(r)) {
          continue;
        }
        if (domain instanceof Domain.Datetime datetime) {
          long micros = ((ColumnValues.Instants) table.column(c)).micros(r);
          rows.get(r).set(c, DatetimeFormat.of(pattern(datetime)).format(micros));
        }
        if (domain instanceof Domain.Bool bool) {
          String trueText = bool.format().value().trueText();
          rows.get(r).set(c, Boolean.toString(trueText.equals(table.text(c, r))));
        }
      }
    }
    return rows;
  }

  private static String pattern(Domain.Datetime datetime) {
    return datetime.format().value().pattern().contains("H") ? INSTANT : DAY;
  }
}
