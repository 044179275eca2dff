package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.generator.FieldError;
import io.semblance.generator.JsonFields;
import io.semblance.generator.Problems;
import io.semblance.policy.client.Sector;
import io.semblance.policy.client.Subjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch (RFC 7396) of a source. A field that is there replaces, null removes, what is
 * absent stays. Columns are merged by name, whatever their order.
 */
final class SourcePatch {

  private static final int LONG_TEXT = 4000;
  private static final int SHORT_TEXT = 300;
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "description",
          "publisher",
          "licence",
          "sector",
          "subjects",
          "lawful_basis",
          "rows",
          "columns");

  private SourcePatch() {}

  /** Returns the patched document, or fails with every error and its pointer. */
  static SourceDocument apply(JsonNode patch, SourceDocument old) {
    JsonFields fields = JsonFields.of(patch, KNOWN);
    List<FieldError> columnErrors = new ArrayList<>();
    SourceDocument patched =
        new SourceDocument(
            text(fields, "title", SHORT_TEXT, old.title()),
            text(fields, "description", LONG_TEXT, old.description()),
            text(fields, "publisher", SHORT_TEXT, old.publisher()),
            text(fields, "licence", SHORT_TEXT, old.licence()),
            pick(fields, "sector", old.sector(), (f, n) -> f.optionalWord(n, Sector.class)),
            pick(fields, "subjects", old.subjects(), (f, n) -> f.optionalWord(n, Subjects.class)),
            text(fields, "lawful_basis", SHORT_TEXT, old.lawfulBasis()),
            rows(fields, old.rowsDeclared()),
            columns(patch, old.columns(), columnErrors));
    fields.addAll(columnErrors);
    fields.check();
    return patched;
  }

  private static @Nullable String text(
      JsonFields fields, String name, int longest, @Nullable String old) {
    return pick(fields, name, old, (f, n) -> f.optionalText(n, longest));
  }

  private static <T> @Nullable T pick(
      JsonFields fields,
      String name,
      @Nullable T old,
      BiFunction<JsonFields, String, Optional<T>> read) {
    return fields.has(name) ? read.apply(fields, name).orElse(null) : old;
  }

  private static @Nullable Long rows(JsonFields fields, @Nullable Long old) {
    if (!fields.has("rows")) {
      return old;
    }
    Optional<JsonFields> rows = fields.object("rows", Set.of("declared"));
    if (rows.isEmpty()) {
      return null;
    }
    return pick(rows.get(), "declared", old, SourcePatch::count);
  }

  private static Optional<Long> count(JsonFields rows, String name) {
    Optional<Long> count = rows.optionalInteger(name);
    count.filter(n -> n < 1).ifPresent(n -> rows.error(name, "must be at least 1, not " + n));
    return count;
  }

  private static List<ColumnDocument> columns(
      JsonNode patch, List<ColumnDocument> old, List<FieldError> errors) {
    JsonNode changes = patch.path("columns");
    if (changes.isMissingNode()) {
      return old;
    }
    if (!changes.isArray()) {
      errors.add(new FieldError("/columns", "must be a list of columns, each with its name"));
      return old;
    }
    List<ColumnDocument> columns = new ArrayList<>(old);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      positions.put(old.get(i).name(), i);
    }
    for (int i = 0; i < changes.size(); i++) {
      String pointer = "/columns/" + i;
      Integer position = positions.get(changes.get(i).path("name").asText());
      if (position == null) {
        errors.add(new FieldError(pointer + "/name", "is not a column of this source"));
        continue;
      }
      try {
        columns.set(position, ColumnPatch.apply(changes.get(i), columns.get(position)));
      } catch (io.quarkiverse.resteasy.problem.HttpProblem e) {
        errors.addAll(Problems.errorsOf(e, pointer));
      }
    }
    return columns;
  }
}
