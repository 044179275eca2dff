package io.semblance.cli;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.Evaluation;
import io.semblance.evaluation.EvaluationOptions;
import io.semblance.evaluation.EvaluationReport;
import io.semblance.tables.LoadedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how alike a synthetic table is to a real one. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Measure a synthetic table against the real one.",
    description = {
      "%nREAL is the table that was fitted. --holdout names rows of the same source that were not:"
          + " with them the report says whether the synthetic rows lie closer to the fitted rows"
          + " than they should.%n%nThe figures are exact and tell of real rows: keep the report"
          + " where the real table may be.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  semblance evaluate people.csv fake.csv",
      "  semblance evaluate train.csv fake.csv --holdout rest.csv"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "REAL", description = "The real table.")
  String real = "";

  @Parameters(index = "1", paramLabel = "SYNTHETIC", description = "The synthetic table.")
  String synthetic = "";

  @Option(
      names = "--holdout",
      paramLabel = "FILE",
      description = "Real rows that the synthetic table was not learnt from.")
  Optional<String> holdout = Optional.empty();

  @Mixin SchemaOptions schema = new SchemaOptions();

  @Override
  public Integer call() throws Exception {
    InputTable training = InputTable.of(real);
    InputTable made = InputTable.of(synthetic);
    Schema read = schema.of(training);
    Table rest =
        holdout.isPresent()
            ? load(InputTable.of(holdout.get()), read)
            : new TableBuilder(read).build();
    EvaluationReport report =
        Evaluation.evaluate(
            load(training, read),
            rest,
            load(made, read),
            List.of(),
            EvaluationOptions.withDefaults());
    print(report, spec.commandLine().getOut());
    return 0;
  }

  private static Table load(InputTable table, Schema schema) throws IOException {
    return table.read(reader -> LoadedTable.of(reader, schema)).table();
  }

  private static void print(EvaluationReport report, PrintWriter out) {
    out.println(report.quality());
    out.flush();
  }
}
