package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Coding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.coding.LevelCoding;
import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/*
 * A condition on a column that follows from others is met by the free column that is drawn last among
 * those it follows from; the others are drawn before, within what the conditions leave possible, with
 * their values settled, and the weights of candidates make up for the order.
 */
/** Conditions on columns that follow from others by arithmetic. */
final class DerivedConditions {

  private final TableCoding coding;
  private final Reparametrisation constraints;
  private final Schema schema;

  DerivedConditions(TableCoding coding, Reparametrisation constraints, Schema schema) {
    this.coding = coding;
    this.constraints = constraints;
    this.schema = schema;
  }

  /**
   * All terms, those that depend on values behind those that settle them.
   *
   * @param all the conditions by column
   * @param derived those on columns that follow from others
   * @param terms those on other columns
   */
  List<Term> terms(
      Map<String, List<Condition>> all, Map<String, List<Condition>> derived, List<Term> terms) {
    List<Term> result = new ArrayList<>(terms);
    Map<String, Intervals> limits = new HashMap<>();
    Map<Integer, Map<String, Intervals>> demands = new LinkedHashMap<>();
    for (Map.Entry<String, List<Condition>> entry : derived.entrySet()) {
      result.addAll(flagTerms(entry.getKey(), entry.getValue()));
      if (entry.getValue().stream().anyMatch(c -> !(c instanceof Condition.Missing))) {
        Intervals admitted = admitted(entry.getKey(), entry.getValue());
        limits.put(entry.getKey(), admitted);
        demands
            .computeIfAbsent(own(entry.getKey()), o -> new LinkedHashMap<>())
            .put(entry.getKey(), admitted);
      }
    }
    if (demands.isEmpty()) {
      return result;
    }
    all.forEach(
        (column, together) -> {
          if (isScalar(column) && !derived.containsKey(column) && !together.isEmpty()) {
            limits.put(column, admitted(column, together));
          }
        });
    settleWhatIsNeeded(demands, limits, result);
    return result;
  }

  private void settleWhatIsNeeded(
      Map<Integer, Map<String, Intervals>> demands,
      Map<String, Intervals> limits,
      List<Term> terms) {
    Map<String, Intervals> narrowed = narrowed(limits);
    Reach reach = new Reach(coding, constraints, demands.values());
    List<Integer> settled = new ArrayList<>();
    for (Map.Entry<Integer, Map<String, Intervals>> demand : inOrder(demands)) {
      for (String column : demand.getValue().keySet()) {
        for (String free : constraints.freeBelow(column)) {
          int position = position(free);
          if (!demands.containsKey(position) && !settled.contains(position)) {
            settled.add(position);
            replace(terms, position, reach.term(position, within(free, limits, narrowed)));
          }
        }
      }
      String name = coding.schema().column(demand.getKey()).name();
      Map<String, Intervals> own = new LinkedHashMap<>(demand.getValue());
      if (!constraints.derives(name)) {
        own.put(name, within(name, limits, narrowed));
      }
      replace(terms, demand.getKey(), new DerivedTerm(coding, constraints, demand.getKey(), own));
    }
  }

  /** One term settles the value of a column. */
  private static void replace(List<Term> terms, int column, Term term) {
    terms.removeIf(other -> other instanceof FixedTerm fixed && fixed.column() == column);
    terms.add(term);
  }

  private Intervals within(
      String free, Map<String, Intervals> limits, Map<String, Intervals> narrowed) {
    Intervals range = narrowed.getOrDefault(free, Intervals.all());
    return constraints.derives(free)
        ? Intervals.all()
        : range.intersect(limits.getOrDefault(free, Intervals.all()));
  }

  /** Free columns in the order in which others depend on them. */
  private List<Map.Entry<Integer, Map<String, Intervals>>> inOrder(
      Map<Integer, Map<String, Intervals>> demands) {
    List<Map.Entry<Integer, Map<String, Intervals>>> order = new ArrayList<>(demands.entrySet());
    order.sort((a, b) -> Integer.compare(deepest(a.getValue()), deepest(b.getValue())));
    return order;
  }

  private int deepest(Map<String, Intervals> demand) {
    return demand.keySet().stream()
        .mapToInt(column -> constraints.freeBelow(column).size())
        .max()
        .orElse(0);
  }

  private Map<String, Intervals> narrowed(Map<String, Intervals> limits) {
    try {
      return constraints.narrowed(limits);
    } catch (ConstraintException e) {
      throw new ConditionException(
          "no row of the model satisfies the conditions: " + e.getMessage());
    }
  }

  private Intervals admitted(String name, List<Condition> together) {
    Column column = schema.column(name);
    Intervals admitted = ConditionNumbers.admitted(column, together);
    boolean point = together.stream().anyMatch(Condition.OneOf.class::isInstance);
    if (point && new ConditionNumbers(column).isFloating()) {
      throw new ConditionException(
          "column '"
              + name
              + "' follows from others and is not rounded, so it takes ranges only: "
              + together);
    }
    if (admitted.isEmpty()) {
      throw ConditionPlan.impossible(together);
    }
    return admitted;
  }

  private List<Term> flagTerms(String column, List<Condition> together) {
    boolean missing =
        together.stream().anyMatch(c -> c instanceof Condition.Missing m && m.isMissing());
    boolean present =
        together.stream().anyMatch(c -> !(c instanceof Condition.Missing m && m.isMissing()));
    String flag = constraints.flag(column).orElse("");
    boolean decided = constraints.missingWhen(column).isPresent();
    if ((missing && (present || flag.isEmpty())) || !hasValues(column, present)) {
      throw ConditionPlan.impossible(together);
    }
    if (flag.isEmpty() || decided) {
      return List.of();
    }
    int position = position(flag);
    Coding known = coding.coding(position).orElseThrow();
    List<String> levels = ((LevelCoding) known).levelNames();
    boolean[] admitted = new boolean[levels.size()];
    for (int code = 0; code < admitted.length; code++) {
      admitted[code] = levels.get(code).equals("true") == missing;
    }
    FixedTerm term = FixedTerm.ofCodes(coding.valueVariable(position), admitted);
    if (term.slices().isEmpty()) {
      throw ConditionPlan.impossible(together);
    }
    return List.of(term);
  }

  private boolean hasValues(String column, boolean present) {
    return !present
        || constraints.freeBelow(column).stream()
            .allMatch(free -> coding.coding(position(free)).isPresent());
  }

  private boolean isScalar(String column) {
    return switch (schema.column(column).kind()) {
      case INTEGER, NUMERIC, DURATION, DATETIME -> true;
      case CATEGORICAL, ORDINAL, BOOLEAN, IDENTIFIER, PERSONAL_DATA, FREE_TEXT -> false;
    };
  }

  private int own(String column) {
    return position(constraints.own(column));
  }

  private int position(String free) {
    return coding.schema().position(free).orElseThrow();
  }
}
