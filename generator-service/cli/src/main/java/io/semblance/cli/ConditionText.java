package io.semblance.cli;

import io.semblance.engine.schema.Condition;
import io.semblance.engine.synthesis.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * COLUMN OP VALUE. Names of columns may hold signs and spaces, as "income>50K" does: the operator is
 * the first one between spaces, or, where there is none, the first sign. A quoted name or value is
 * taken as it stands, a quote inside it doubled.
 */
/** A condition as a person types it. */
final class ConditionText {

  private static final String QUOTED = "\"((?:[^\"]|\"\")*)\"";
  private static final Pattern QUOTED_COLUMN =
      Pattern.compile(QUOTED + "\\s*(<=|>=|=|<|>|in\\b|is\\b)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern SPACED =
      Pattern.compile("(.+?)\\s+(<=|>=|=|<|>|in|is)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern TIGHT =
      Pattern.compile("([^<>=]+)(<=|>=|=|<|>)(.*)", Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:" + QUOTED + "|([^,\"]*))\\s*(?:,|$)");

  private ConditionText() {}

  /**
   * The conditions and one more.
   *
   * @throws IllegalArgumentException where the text is no condition
   */
  static Conditions add(String text, Conditions conditions) {
    String stripped = text.strip();
    for (Pattern pattern : List.of(QUOTED_COLUMN, SPACED, TIGHT)) {
      Matcher matcher = pattern.matcher(stripped);
      if (matcher.matches()) {
        String column = matcher.group(1).replace("\"\"", "\"").strip();
        return conditions.and(condition(column, matcher.group(2), matcher.group(3).strip()));
      }
    }
    throw new IllegalArgumentException(
        "write a condition as: age >= 30, or: job in clerk, nurse, or: income is missing");
  }

  private static Condition condition(String column, String operator, String value) {
    return switch (operator) {
      case "=" -> Condition.is(column, unquoted(value));
      case "<" -> Condition.below(column, unquoted(value));
      case "<=" -> Condition.atMost(column, unquoted(value));
      case ">" -> Condition.above(column, unquoted(value));
      case ">=" -> Condition.atLeast(column, unquoted(value));
      case "in" -> Condition.in(column, items(value));
      default -> missing(column, value);
    };
  }

  private static Condition missing(String column, String word) {
    return switch (word) {
      case "missing" -> Condition.missing(column);
      case "present" -> Condition.present(column);
      default -> throw new IllegalArgumentException("a value is missing or is present");
    };
  }

  private static String unquoted(String value) {
    Matcher matcher = Pattern.compile(QUOTED, Pattern.DOTALL).matcher(value);
    return matcher.matches() ? matcher.group(1).replace("\"\"", "\"") : value;
  }

  private static List<String> items(String list) {
    boolean bracketed = list.startsWith("(") && list.endsWith(")");
    String items = bracketed ? list.substring(1, list.length() - 1) : list;
    List<String> values = new ArrayList<>();
    Matcher matcher = ITEM.matcher(items);
    int at = 0;
    while (at < items.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("a list is: a, b, \"c, with a comma\"");
      }
      values.add(
          matcher.group(1) != null
              ? matcher.group(1).replace("\"\"", "\"")
              : matcher.group(2).strip());
      at = matcher.end();
    }
    return values;
  }
}
