package io.semblance.generator.request;

import io.semblance.generator.FieldError;
import io.semblance.generator.Problems;
import io.semblance.generator.source.ColumnDocument;
import io.semblance.generator.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a filing against the source it names.
 *
 * <p>Privacy: uses names of columns and the declared number of rows, never the exact one.
 */
final class FilingChecks {

  private FilingChecks() {}

  static void check(Filing filing, Source source) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> names =
        source.document().columns().stream().map(ColumnDocument::name).collect(Collectors.toSet());
    for (int i = 0; i < filing.protectedColumns().size(); i++) {
      if (!names.contains(filing.protectedColumns().get(i))) {
        errors.add(new FieldError("/protected_columns/" + i, "is not a column of the source"));
      }
    }
    for (int i = 0; i < filing.conditions().size(); i++) {
      requireColumn(errors, names, "/conditions/" + i, filing.conditions().get(i).column());
    }
    if (filing.balance() != null) {
      requireColumn(errors, names, "/balance", filing.balance().column());
    }
    Filing.Budget budget = filing.privacy();
    Long rows = source.document().rowsDeclared();
    if (budget != null && rows == null) {
      errors.add(
          new FieldError(
              "/privacy/delta", "a steward must declare the source's number of rows first"));
    } else if (budget != null && rows != null && budget.delta() >= 1.0 / rows) {
      errors.add(
          new FieldError("/privacy/delta", "must be below 1 / " + rows + ", the declared rows"));
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private static void requireColumn(
      List<FieldError> errors, Set<String> names, String pointer, String column) {
    if (!names.contains(column)) {
      errors.add(new FieldError(pointer + "/column", "is not a column of the source"));
    }
  }
}
