package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes what a sample's options ask for. */
final class RowSamplers {

  private final SynthesisModel model;
  private final CodeSampler sampler;

  RowSamplers(SynthesisModel model) {
    this.model = model;
    this.sampler = model.sampler();
  }

  /**
   * @throws ConditionException where no row satisfies the conditions
   */
  RowSampler of(SampleOptions options) {
    if (options.balance().isPresent()) {
      return balanced(options, options.balance().get());
    }
    return where(options.conditions(), options.independent());
  }

  private RowSampler where(Conditions conditions, boolean independent) {
    if (conditions.isEmpty()) {
      return independent
          ? (rows, random) -> Drawn.of(sampler.sampleIndependent(rows, random))
          : (rows, random) -> Drawn.of(sampler.sample(rows, random));
    }
    ConditionalSampler conditional =
        conditional(conditions, independent, ConditionalSampler.Effort.MANY_ROWS);
    if (!(conditional.probability() > 0)) {
      throw new ConditionException("no row of the model satisfies " + conditions);
    }
    return conditional;
  }

  ConditionalSampler conditional(
      Conditions conditions, boolean independent, ConditionalSampler.Effort effort) {
    return new ConditionalSampler(
        sampler,
        new ConditionPlan(model).terms(conditions),
        model.coding().schema().size(),
        independent,
        effort);
  }

  private RowSampler balanced(SampleOptions options, SampleOptions.Balance balance) {
    List<RowSampler> parts = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (Map.Entry<String, Double> share : balance.shares().entrySet()) {
      parts.add(
          where(options.conditions().is(balance.column(), share.getKey()), options.independent()));
      shares.add(share.getValue());
    }
    return new BalancedSampler(
        parts, shares.stream().mapToDouble(Double::doubleValue).toArray(), options.independent());
  }
}
