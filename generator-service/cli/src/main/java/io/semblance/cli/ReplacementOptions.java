package io.semblance.cli;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.replacement.Replacement;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of how personal data are invented. */
final class ReplacementOptions {

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      defaultValue = "en",
      description =
          "Whose names and addresses are invented for columns of personal data, as en, de or"
              + " fr-CA (default: ${DEFAULT-VALUE}). Real ones are never learnt.")
  String locale = "en";

  @Option(
      names = "--unique",
      paramLabel = "COLUMN",
      description =
          "A column of personal data in which no value may repeat; give it several times."
              + " E-mail addresses and user names never repeat.")
  List<String> unique = List.of();

  /**
   * The replacement for a table; absent where no column needs one.
   *
   * @throws ParameterException where the options do not fit the table
   */
  Optional<Replacement> of(Schema schema, Optional<Long> seed) {
    long start = seed.orElseGet(() -> new SecureRandom().nextLong());
    try {
      if (!Replacement.isNeeded(schema) && unique.isEmpty()) {
        return Optional.empty();
      }
      Locale whose = new Locale.Builder().setLanguageTag(locale).build();
      return Optional.of(Replacement.of(schema, whose, start).unique(unique));
    } catch (SchemaException e) {
      throw new ParameterException(command.commandLine(), "--unique: " + e.getMessage());
    } catch (RuntimeException e) {
      throw new ParameterException(
          command.commandLine(), "--locale: nothing is known of '" + locale + "'");
    }
  }
}
