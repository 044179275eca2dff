package io.semblance.cli;

import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.synthesis.Preset;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of a fit. */
final class FitOptions {

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  @Mixin SchemaOptions schema = new SchemaOptions();

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      defaultValue = "balanced",
      description =
          "How much time the fit may take: fast, balanced or best (default: "
              + "${DEFAULT-VALUE}). Of no matter under a privacy budget.")
  Preset preset = Preset.BALANCED;

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description =
          "Fit under differential privacy: how much anyone may learn about whether a "
              + "given row was in the table. 1 is usual, 0.1 strict, above 5 weak. Needs "
              + "--delta, and a schema in which you declare what is public: see below.")
  Optional<Double> epsilon = Optional.empty();

  @Option(
      names = "--delta",
      paramLabel = "D",
      description =
          "The probability with which the promise of --epsilon may fail; well below one "
              + "in the number of rows, as 1e-6.")
  Optional<Double> delta = Optional.empty();

  /**
   * What may be spent; absent without one.
   *
   * @throws ParameterException where only a part of it is given, or it makes no sense
   */
  Optional<PrivacyBudget> budget() {
    CommandLine line = command.commandLine();
    if (epsilon.isPresent() != delta.isPresent()) {
      throw new ParameterException(
          line, "--epsilon and --delta are one budget: give both, say --epsilon 1 --delta 1e-6");
    }
    try {
      return epsilon.map(e -> PrivacyBudget.of(e, delta.orElseThrow()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, String.valueOf(e.getMessage()));
    }
  }
}
