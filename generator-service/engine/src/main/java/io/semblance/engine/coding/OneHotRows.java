package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The combinations of columns of which exactly one is set. */
final class OneHotRows {

  private OneHotRows() {}

  static List<List<@Nullable String>> of(Schema schema, Constraint.OneHot oneHot) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (String set : oneHot.columns()) {
      List<@Nullable String> row = new ArrayList<>();
      for (String column : oneHot.columns()) {
        row.add(text(schema.column(column), column.equals(set)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(Column column, boolean set) {
    if (column.domain().value() instanceof Domain.Bool bool) {
      return set ? bool.format().value().trueText() : bool.format().value().falseText();
    }
    return set ? "1" : "0";
  }
}
