package io.semblance.cli;

import io.semblance.engine.synthesis.UndeclaredDomainException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to do next, in words and examples that can be pasted. */
final class Advice {

  private static final int SHOWN = 12;

  private Advice() {}

  /** What to declare, column by column, and how. */
  static String onUndeclared(UndeclaredDomainException failure) {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    failure
        .missing()
        .forEach(
            m -> missing.computeIfAbsent(m.column(), c -> new ArrayList<>()).add(m.property()));
    StringBuilder text =
        new StringBuilder(
            "refused: under a privacy budget only what you declare may be used, since what is read"
                + " off the rows would tell of them.\nDeclare in the schema file:\n");
    missing.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            entry ->
                text.append("  ")
                    .append(entry.getKey())
                    .append(": ")
                    .append(String.join(", ", entry.getValue()))
                    .append('\n'));
    if (missing.size() > SHOWN) {
      text.append("  and ").append(missing.size() - SHOWN).append(" more columns\n");
    }
    return text.append(
            """
            Start from `semblance inspect TABLE -o schema.json`. For what is public knowledge, write the \
            bare value
            in place of the inferred one, as in  "type": "integer", "bounds": {"min": 0, "max": 120}
            and give the file by --schema. Take bounds and levels from a questionnaire or a manual, not \
            from the rows.\
            """)
        .toString();
  }
}
