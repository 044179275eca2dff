package io.semblance.generator.request;

import io.semblance.generator.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a data team wants of the rows that are drawn: conditions, and shares of levels. */
final class SamplingReader {

  private static final int SHORT_TEXT = 300;
  private static final int MOST = 50;
  private static final int MOST_VALUES = 1000;
  private static final double ROUNDING = 1e-9;
  private static final Set<String> CONDITION =
      Set.of("column", "in", "at_least", "above", "at_most", "below", "missing");

  private SamplingReader() {}

  static List<RowCondition> conditions(JsonFields fields) {
    List<RowCondition> conditions = new ArrayList<>();
    for (JsonFields condition : fields.objects("conditions", CONDITION, MOST)) {
      conditions.add(condition(condition));
    }
    return conditions;
  }

  static Optional<LevelShares> balance(JsonFields fields) {
    return fields
        .object("balance", Set.of("column", "shares"))
        .map(balance -> new LevelShares(balance.text("column", SHORT_TEXT), shares(balance)));
  }

  private static RowCondition condition(JsonFields fields) {
    RowCondition condition =
        new RowCondition(
            fields.text("column", SHORT_TEXT),
            values(fields),
            limit(fields, "at_least"),
            limit(fields, "above"),
            limit(fields, "at_most"),
            limit(fields, "below"),
            fields.optionalFlag("missing").orElse(null));
    requireOneKind(fields, condition);
    return condition;
  }

  private static @Nullable List<String> values(JsonFields fields) {
    List<String> values = fields.optionalTexts("in").orElse(null);
    if (values != null && (values.isEmpty() || values.size() > MOST_VALUES)) {
      fields.error("in", "must have 1 to " + MOST_VALUES + " values, not " + values.size());
    }
    return values;
  }

  private static @Nullable String limit(JsonFields fields, String name) {
    return fields.optionalText(name, SHORT_TEXT).orElse(null);
  }

  private static void requireOneKind(JsonFields fields, RowCondition condition) {
    if (condition.atLeast() != null && condition.above() != null) {
      fields.error("above", "stands in place of at_least, not beside it");
    }
    if (condition.atMost() != null && condition.below() != null) {
      fields.error("below", "stands in place of at_most, not beside it");
    }
    boolean between =
        Stream.of("at_least", "above", "at_most", "below").anyMatch(n -> !fields.isAbsent(n));
    long kinds =
        Stream.of(!fields.isAbsent("in"), between, !fields.isAbsent("missing"))
            .filter(said -> said)
            .count();
    if (kinds != 1) {
      fields.error("in", "say one of: in, limits, missing");
    }
  }

  private static Map<String, Double> shares(JsonFields balance) {
    Map<String, Double> shares = new LinkedHashMap<>();
    if (balance.isAbsent("shares")) {
      balance.error("shares", "is required: the share of each level, such as {\"yes\": 0.5}");
      return shares;
    }
    balance
        .anyObject("shares")
        .ifPresent(
            levels -> {
              for (String level : levels.names()) {
                double share = levels.optionalNumber(level).orElse(0.0);
                if (!(share > 0 && share <= 1)) {
                  levels.error(level, "must be above 0 and at most 1");
                }
                shares.put(level, share);
              }
              double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
              if (Math.abs(total - 1) > ROUNDING) {
                balance.error("shares", "must add up to 1, not to " + total);
              }
            });
    return shares;
  }
}
