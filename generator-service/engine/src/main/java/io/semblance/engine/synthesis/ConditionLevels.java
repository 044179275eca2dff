package io.semblance.engine.synthesis;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.schema.DomainKind;
import java.util.List;
import java.util.Optional;

/** The levels that a condition admits. */
final class ConditionLevels {

  private ConditionLevels() {}

  /** Takes away what a condition does not admit. */
  static void restrict(
      boolean[] admitted, Condition condition, Column column, List<String> levels) {
    if (condition instanceof Condition.OneOf oneOf) {
      for (String level : oneOf.values()) {
        requireLevel(level, column, levels);
      }
      for (int code = 0; code < admitted.length; code++) {
        admitted[code] &= oneOf.values().contains(levels.get(code));
      }
    } else if (condition instanceof Condition.Between between) {
      if (column.kind() == DomainKind.CATEGORICAL) {
        throw new ConditionException(
            "the levels of column '" + column.name() + "' have no order: " + condition);
      }
      int from = between.from().map(limit -> first(limit, column, levels)).orElse(0);
      int to = between.to().map(limit -> last(limit, column, levels)).orElse(admitted.length - 1);
      for (int code = 0; code < admitted.length; code++) {
        admitted[code] &= code >= from && code <= to;
      }
    }
  }

  private static int first(Condition.Limit limit, Column column, List<String> levels) {
    int code = requireLevel(limit.value(), column, levels);
    return limit.included() ? code : code + 1;
  }

  private static int last(Condition.Limit limit, Column column, List<String> levels) {
    int code = requireLevel(limit.value(), column, levels);
    return limit.included() ? code : code - 1;
  }

  private static int requireLevel(String level, Column column, List<String> levels) {
    return Optional.of(levels.indexOf(level))
        .filter(code -> code >= 0)
        .orElseThrow(
            () ->
                new ConditionException(
                    "the model knows no level '" + level + "' of column '" + column.name() + "'"));
  }
}
