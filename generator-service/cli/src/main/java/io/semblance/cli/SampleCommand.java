package io.semblance.cli;

import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.models.ModelFile;
import io.semblance.models.ModelFileException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Samples rows from a model file. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Draw rows from a model file.",
    description = {
      "%nThe same model and seed give the same rows on every machine, whatever the number of"
          + " threads.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  semblance sample people.model -o fake.csv --rows 1000000 --seed 7",
      "  semblance sample people.model -o - --rows 20 --where 'sex = Female' --where 'age >= 65'",
      "  semblance sample people.model -o fake.parquet --rows 1000 --where 'job in clerk, nurse'"
    })
final class SampleCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "MODEL", description = "A file that `semblance fit` wrote, or -.")
  String model = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The synthetic table: a .csv, .csv.gz or .parquet file, or - for CSV.")
  String output = "";

  @Mixin SamplingOptions sampling = new SamplingOptions();
  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws Exception {
    Destination destination = Destination.ofTable(output, spec.commandLine());
    sampling.options();
    SynthesisModel fitted = read();
    return threads.run(
        execution -> {
          Sampling.run(fitted, sampling, destination, execution);
          return 0;
        });
  }

  private SynthesisModel read() throws IOException {
    if (model.equals("-")) {
      return ModelFile.read(System.in);
    }
    Path path = Path.of(model);
    Inputs.requireFile(model, path);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return ModelFile.read(in);
    } catch (ModelFileException e) {
      throw new BadInputException(model, String.valueOf(e.getMessage()));
    }
  }
}
