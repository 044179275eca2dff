package io.semblance.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: chooses a command, runs it, and tells the caller how it ended. */
@Command(
    name = "semblance",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    header = "Synthetic tables from real ones, on this machine.",
    description = {
      "%nTables are files that end in .csv, .csv.gz or .parquet; - stands for standard input or "
          + "output. Nothing leaves this machine.%n"
    },
    footerHeading = "%nA first session:%n",
    footer = {
      "  semblance inspect people.csv -o schema.json        what is in the table",
      "  semblance synthesize people.csv -o fake.csv --rows 10000 --seed 1",
      "  semblance evaluate people.csv fake.csv             how alike they are",
      "",
      "  semblance synthesize --help                        privacy budgets, and more"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:this machine failed: no space, no memory, or a defect of the program",
      "2:the command was not understood",
      "3:a file does not hold what it should",
      "4:refused: it would break a promise, such as a privacy budget"
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      InspectCommand.class,
      SynthesizeCommand.class,
      FitCommand.class,
      SampleCommand.class,
      EvaluateCommand.class,
      HelpCommand.class
    })
public final class Semblance implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  /** Starts the program. */
  public static void main(String[] arguments) {
    System.setProperty("jdk.console", "java.base"); // no console where there is no terminal
    System.setProperty(
        "slf4j.internal.verbosity", "ERROR"); // Parquet's logger has no place to log to
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Semblance())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(Failures::execution);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do");
  }
}
