package io.semblance.engine.synthesis;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.coding.CodingLearner;
import io.semblance.engine.coding.Combination;
import io.semblance.engine.coding.CombinationFinder;
import io.semblance.engine.coding.Dependency;
import io.semblance.engine.coding.DependencyFinder;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.copula.FittedMixture;
import io.semblance.engine.copula.MixtureLearner;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A fit without a budget: codes are learnt from rows, and the copula is fitted to the codes. */
final class PlainFit {

  private final SynthesisOptions options;
  private final Execution execution;

  PlainFit(SynthesisOptions options, Execution execution) {
    this.options = options;
    this.execution = execution;
  }

  SynthesisModel fit(Schema schema, Table table) {
    execution.report(Stage.FITTING, 0);
    TableCoding coding =
        new CodingLearner(options.bins(), options.protectedCount()).learn(schema, table);
    if (coding.columns().stream().allMatch(column -> column.coding().isEmpty())) {
      throw new SchemaException(
          "no column has at least "
              + options.protectedCount()
              + " values to learn from, or as many rows that share one; fewer would be repeated");
    }
    execution.report(Stage.FITTING, 30);
    CodedTable codes = coding.encode(table);
    List<Dependency> dependencies = new DependencyFinder(codes, coding).find();
    List<Combination> combinations =
        new CombinationFinder(codes, drawn(codes.size(), dependencies), options.protectedCount())
            .find();
    codes = codes.with(combinations);
    dependencies = joined(dependencies, combinations, coding.variables());
    execution.report(Stage.FITTING, 50);
    int[] drawn = drawn(codes.size(), dependencies);
    FittedMixture fitted =
        new MixtureLearner(codes.select(drawn), options.mixture(), execution.workers()).learn();
    execution.report(Stage.FITTING, 100);
    List<String> names = new VariableNames(coding, combinations).all();
    return new SynthesisModel(
            coding, new CodeSampler(fitted.mixture(), drawn, dependencies), Optional.empty())
        .correctedBy(SelfCorrection.of(fitted.correction(), i -> names.get(drawn[i])));
  }

  /** The variables that follow from no other. */
  private static int[] drawn(int variables, List<Dependency> dependencies) {
    return IntStream.range(0, variables)
        .filter(v -> dependencies.stream().noneMatch(found -> found.child() == v))
        .toArray();
  }

  /** Members follow from their combination, and so does what follows from a member. */
  private static List<Dependency> joined(
      List<Dependency> dependencies, List<Combination> combinations, int variables) {
    List<Dependency> all = new ArrayList<>();
    for (int i = 0; i < combinations.size(); i++) {
      all.addAll(combinations.get(i).dependencies(variables + i));
    }
    List<Dependency> members = List.copyOf(all);
    for (Dependency dependency : dependencies) {
      all.add(
          members.stream()
              .filter(member -> member.child() == dependency.parent())
              .findFirst()
              .map(dependency::through)
              .orElse(dependency));
    }
    return all;
  }
}
