package io.semblance.engine.synthesis;

import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Coding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.coding.LevelCoding;
import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/*
 * A column of a combination admits some of the combinations. Where a constraint says when a column is
 * missing, a condition on that is one on the deciding column. What follows from other columns by
 * arithmetic is left to DerivedConditions.
 */
/** Conditions on columns as terms on the variables of a model. */
final class ConditionPlan {

  private final TableCoding coding;
  private final CodeSampler sampler;
  private final SynthesisModel model;
  private final Optional<Reparametrisation> constraints;

  ConditionPlan(SynthesisModel model) {
    this.model = model;
    this.coding = model.coding();
    this.sampler = model.sampler();
    this.constraints = model.constraints();
  }

  /**
   * Terms of which a row that is drawn satisfies the conditions.
   *
   * @throws ConditionException where a condition makes no sense, or no row satisfies it
   */
  List<Term> terms(Conditions conditions) {
    Map<String, List<Condition>> byColumn = new LinkedHashMap<>();
    for (Condition condition : conditions.all()) {
      requireColumn(condition);
      byColumn.computeIfAbsent(condition.column(), c -> new ArrayList<>()).add(condition);
    }
    decideMissing(byColumn);
    List<Term> terms = new ArrayList<>();
    Map<String, boolean[]> combined = new LinkedHashMap<>();
    Map<String, List<Condition>> derived = new LinkedHashMap<>();
    byColumn.forEach(
        (column, together) -> {
          Optional<Table> rows = constraints.flatMap(bound -> bound.combinations(column));
          if (rows.isPresent()) {
            combine(combined, rows.get(), together);
          } else if (constraints.filter(bound -> bound.derives(column)).isPresent()) {
            derived.put(column, together);
          } else if (!together.isEmpty()) {
            terms.addAll(terms(column, together));
          }
        });
    combined.forEach((free, admitted) -> terms.add(combinationTerm(free, admitted, conditions)));
    if (!derived.isEmpty()) {
      return new DerivedConditions(coding, constraints.orElseThrow(), model.schema())
          .terms(byColumn, derived, terms);
    }
    return terms;
  }

  private void requireColumn(Condition condition) {
    Column column =
        model.schema().columns().stream()
            .filter(c -> c.name().equals(condition.column()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ConditionException(
                        "there is no column named '" + condition.column() + "'"));
    if (!column.isModelled()
        || constraints.filter(bound -> bound.runs(column.name())).isPresent()) {
      throw new ConditionException(
          "column '" + column.name() + "' is generated, so it takes no condition: " + condition);
    }
  }

  /** Conditions on whether a column is missing become some on what decides that. */
  private void decideMissing(Map<String, List<Condition>> byColumn) {
    for (String column : List.copyOf(byColumn.keySet())) {
      Optional<Constraint.MissingWhen> decided =
          constraints.flatMap(bound -> bound.missingWhen(column));
      if (decided.isPresent()) {
        List<Condition> together = byColumn.getOrDefault(column, List.of());
        List<Condition> values =
            together.stream().filter(c -> !(c instanceof Condition.Missing)).toList();
        boolean missing = together.stream().anyMatch(ConditionPlan::isMissing);
        if (missing && together.stream().anyMatch(condition -> !isMissing(condition))) {
          throw impossible(together);
        }
        byColumn
            .computeIfAbsent(decided.get().when(), c -> new ArrayList<>())
            .add(deciding(decided.get(), missing, together));
        byColumn.put(column, values);
      }
    }
  }

  private Condition deciding(
      Constraint.MissingWhen decided, boolean missing, List<Condition> together) {
    List<String> levels =
        DomainLevels.of(model.schema().column(decided.when())).stream()
            .filter(level -> decided.levels().contains(level) == missing)
            .toList();
    if (levels.isEmpty()) {
      throw impossible(together);
    }
    return Condition.in(decided.when(), levels);
  }

  private void combine(Map<String, boolean[]> combined, Table rows, List<Condition> together) {
    String free = rows.schema().column(0).name();
    boolean[] admitted = combined.computeIfAbsent(free, f -> filled(rows.rows()));
    for (Condition condition : together) {
      ConditionTest test = new ConditionTest(rows, condition);
      for (int row = 0; row < admitted.length; row++) {
        admitted[row] &= test.holds(row);
      }
    }
  }

  private static boolean[] filled(int size) {
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    return all;
  }

  private FixedTerm combinationTerm(String free, boolean[] admitted, Conditions conditions) {
    int variable = coding.valueVariable(coding.schema().position(free).orElseThrow());
    FixedTerm term = FixedTerm.ofCodes(variable, admitted);
    requirePossible(term, conditions.all());
    return term;
  }

  private List<FixedTerm> terms(String name, List<Condition> together) {
    int column = coding.schema().position(name).orElseThrow();
    List<FixedTerm> terms = new ArrayList<>();
    boolean missing = together.stream().anyMatch(ConditionPlan::isMissing);
    boolean present = together.stream().anyMatch(condition -> !isMissing(condition));
    boolean decided = constraints.flatMap(bound -> bound.missingWhen(name)).isPresent();
    int mask = decided ? -1 : coding.maskVariable(column);
    boolean neverPresent = coding.coding(column).isEmpty();
    boolean neverMissing = !neverPresent && mask < 0;
    if ((missing && (present || neverMissing)) || (present && neverPresent)) {
      throw impossible(together);
    }
    if (mask >= 0) {
      terms.add(FixedTerm.ofCodes(mask, new boolean[] {present, missing}));
    }
    if (together.stream().anyMatch(condition -> !(condition instanceof Condition.Missing))) {
      terms.add(valueTerm(column, together));
    }
    terms.forEach(term -> requirePossible(term, together));
    return terms;
  }

  private FixedTerm valueTerm(int column, List<Condition> together) {
    Coding known = coding.coding(column).orElseThrow();
    int variable = coding.valueVariable(column);
    Column described = coding.schema().column(column);
    if (known instanceof BinCoding bins) {
      Intervals admitted = ConditionNumbers.admitted(described, together);
      return FixedTerm.ofNumbers(variable, column, bins, admitted.dividedBy((double) bins.ticks()));
    }
    LevelCoding levels = (LevelCoding) known;
    boolean[] admitted = filled(levels.levels());
    for (Condition condition : together) {
      ConditionLevels.restrict(admitted, condition, described, levels.levelNames());
    }
    return FixedTerm.ofCodes(variable, admitted);
  }

  private void requirePossible(FixedTerm term, List<Condition> together) {
    double[] weights = term.weights();
    double probability = weights[0];
    if (term.variable() >= 0) {
      int dimension = sampler.dimension(term.variable());
      int[] along = sampler.codesAlong(term.variable(), weights.length);
      probability =
          TermSequence.likelihood(
              sampler.mixture(),
              dimension,
              Arrays.stream(along).mapToDouble(code -> weights[code]).toArray());
    }
    if (!(probability > 0)) {
      throw impossible(together);
    }
  }

  private static boolean isMissing(Condition condition) {
    return condition instanceof Condition.Missing missing && missing.isMissing();
  }

  static ConditionException impossible(List<Condition> together) {
    return new ConditionException(
        "no row of the model satisfies "
            + together.stream().map(Condition::toString).collect(Collectors.joining(" and ")));
  }
}
