package io.semblance.cli;

import io.semblance.models.ModelFile;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits a model to a table and keeps it in a file. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Fit a model to a table and keep it in a file.",
    description = {
      "%nThe model file holds no rows, and `semblance sample` draws from it as often as you like;"
          + " drawing from a model that was fitted under a budget spends nothing more. A model"
          + " without a budget tells of the table what its samples would: treat it as the table.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  semblance fit people.csv -o people.model",
      "  semblance fit people.csv -o people.model --schema schema.json --epsilon 1 --delta 1e-6",
      "  semblance sample people.model -o fake.csv --rows 10000"
    })
final class FitCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "TABLE", description = "A .csv, .csv.gz or .parquet file, or -.")
  String table = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      required = true,
      description = "The model file.")
  String output = "";

  @Mixin FitOptions fit = new FitOptions();
  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws Exception {
    Destination destination = Destination.of(output, spec.commandLine());
    fit.budget();
    InputTable input = InputTable.of(table);
    Fitting fitting = threads.run(execution -> Fitting.of(input, fit, execution));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(fitting.model(), bytes);
    destination.write(bytes.toByteArray());
    if (!threads.quiet) {
      fitting.warn(spec.commandLine().getErr());
    }
    return 0;
  }
}
