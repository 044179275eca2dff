package io.semblance.engine.synthesis;

import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Coding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.coding.LevelCoding;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Conditions on columns as terms on the variables of a model. */
final class ConditionPlan {

  private final TableCoding coding;
  private final CodeSampler sampler;

  ConditionPlan(TableCoding coding, CodeSampler sampler) {
    this.coding = coding;
    this.sampler = sampler;
  }

  /**
   * @throws ConditionException where a condition makes no sense, or no row satisfies it
   */
  List<Term> terms(Conditions conditions) {
    Map<Integer, List<Condition>> byColumn = new LinkedHashMap<>();
    for (Condition condition : conditions.all()) {
      byColumn.computeIfAbsent(position(condition), c -> new ArrayList<>()).add(condition);
    }
    List<Term> terms = new ArrayList<>();
    byColumn.forEach((column, together) -> terms.addAll(terms(column, together)));
    return terms;
  }

  private int position(Condition condition) {
    Column column =
        coding.schema().columns().stream()
            .filter(c -> c.name().equals(condition.column()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ConditionException(
                        "there is no column named '" + condition.column() + "'"));
    if (!column.isModelled()) {
      throw new ConditionException(
          "column '" + column.name() + "' is generated, so it takes no condition: " + condition);
    }
    return coding.schema().position(column.name()).orElseThrow();
  }

  private List<FixedTerm> terms(int column, List<Condition> together) {
    List<FixedTerm> terms = new ArrayList<>();
    boolean missing = together.stream().anyMatch(ConditionPlan::isMissing);
    boolean present = together.stream().anyMatch(condition -> !isMissing(condition));
    int mask = coding.maskVariable(column);
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
    if (known instanceof BinCoding bins) {
      ConditionNumbers numbers = new ConditionNumbers(coding.schema().column(column), bins);
      Intervals admitted = Intervals.all();
      for (Condition condition : together) {
        admitted = admitted.intersect(numbers.admitted(condition));
      }
      return FixedTerm.ofNumbers(variable, column, bins, admitted);
    }
    LevelCoding levels = (LevelCoding) known;
    boolean[] admitted = new boolean[levels.levels()];
    Arrays.fill(admitted, true);
    for (Condition condition : together) {
      ConditionLevels.restrict(admitted, condition, coding.schema().column(column), levels);
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

  private static ConditionException impossible(List<Condition> together) {
    return new ConditionException(
        "no row of the model satisfies "
            + together.stream().map(Condition::toString).collect(Collectors.joining(" and ")));
  }
}
