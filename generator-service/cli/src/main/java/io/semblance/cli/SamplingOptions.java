package io.semblance.cli;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.synthesis.Conditions;
import io.semblance.engine.synthesis.SampleOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of a sample. */
final class SamplingOptions {

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  @Option(
      names = "--rows",
      paramLabel = "N",
      required = true,
      description = "How many rows to make.")
  long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The same seed gives the same rows from the same model. It never touches the "
              + "noise of a private fit. Without one, rows differ each time.")
  Optional<Long> seed = Optional.empty();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "What every row must satisfy, in the form COLUMN OP VALUE, with OP among = < <= "
              + "> >= and in, or COLUMN is missing, or COLUMN is present. Give it several times "
              + "for several conditions. Rows are drawn under the conditions, none is thrown "
              + "away.")
  List<String> where = List.of();

  @Option(
      names = "--independent",
      description = "Draw rows independently of each other, not in strata.")
  boolean independent;

  @Mixin ReplacementOptions replacement = new ReplacementOptions();

  RandomSource random() {
    return seed.map(RandomSource::seeded).orElseGet(RandomSource::unseeded);
  }

  /**
   * The choices of the sample.
   *
   * @throws ParameterException where one is not understood
   */
  SampleOptions options() {
    if (rows < 1) {
      throw new ParameterException(command.commandLine(), "--rows must be at least 1: " + rows);
    }
    Conditions conditions = Conditions.none();
    for (String text : where) {
      try {
        conditions = ConditionText.add(text, conditions);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            command.commandLine(), "--where '" + text + "': " + e.getMessage());
      }
    }
    SampleOptions options = SampleOptions.withDefaults().where(conditions);
    return independent ? options.independentRows() : options;
  }
}
