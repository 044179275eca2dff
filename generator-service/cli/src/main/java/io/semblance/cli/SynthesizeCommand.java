package io.semblance.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits a model to a table and writes a synthetic one. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Make a synthetic table from a real one.",
    description = {
      "%nFits a model to all rows of the table and samples new rows from it. Keep rows that you"
          + " want to compare with out of the table: split them off before.%n%nWithout --epsilon"
          + " nothing is promised about single rows; values and extremes that few rows share are"
          + " not learnt. With --epsilon and --delta the fit is differentially private: whether any"
          + " single row was there changes the probability of every output by a factor of at most"
          + " e^E, but for a chance of D. Under a budget only what you declare in the schema file"
          + " is used: types, levels, bounds, formats. The losses of several runs on the same table"
          + " add up, and the command line keeps no ledger of them: that is up to you. The services"
          + " of Semblance keep one.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  semblance synthesize people.csv -o fake.csv --rows 10000 --seed 1",
      "  semblance synthesize people.parquet -o fake.csv.gz --rows 10000 --preset best",
      "  semblance synthesize people.csv -o fake.csv --rows 10000 --epsilon 1 \\",
      "      --delta 1e-6 --schema schema.json --report report.json",
      "  semblance synthesize people.csv -o fake.csv --rows 500 --where 'age >= 65'",
      "  zcat people.csv.gz | semblance synthesize - -o - --rows 100 | column -s, -t"
    })
final class SynthesizeCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "TABLE", description = "A .csv, .csv.gz or .parquet file, or -.")
  String table = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The synthetic table: a .csv, .csv.gz or .parquet file, or - for CSV.")
  String output = "";

  @Mixin SamplingOptions sampling = new SamplingOptions();
  @Mixin FitOptions fit = new FitOptions();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was done there as JSON.")
  Optional<String> report = Optional.empty();

  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws Exception {
    Destination destination = Destination.ofTable(output, spec.commandLine());
    Optional<Destination> reported =
        report.map(argument -> Destination.of(argument, spec.commandLine()));
    sampling.options();
    fit.budget();
    InputTable input = InputTable.of(table);
    Fitting fitting =
        threads.run(
            execution -> {
              Fitting fitted = Fitting.of(input, fit, execution);
              Sampling.run(fitted.model(), sampling, destination, execution);
              return fitted;
            });
    if (!threads.quiet) {
      fitting.warn(spec.commandLine().getErr());
    }
    if (reported.isPresent()) {
      reported.get().write(RunReport.of(fitting, fit, sampling));
    }
    return 0;
  }
}
