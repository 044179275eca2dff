package io.semblance.cli;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.EvaluatedTables;
import io.semblance.evaluation.Evaluation;
import io.semblance.evaluation.EvaluationOptions;
import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.html.HtmlReport;
import io.semblance.evaluation.json.ReportJson;
import io.semblance.evaluation.learning.LearningOptions;
import io.semblance.evaluation.work.Workers;
import io.semblance.tables.LoadedTable;
import java.io.IOException;
import java.util.ArrayList;
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
          + " with them the report says, too, whether synthetic rows lie closer to the fitted rows"
          + " than they should, and whether they teach a model what real ones do.%n%nThe figures"
          + " are exact and tell of real rows: keep the report where the real table may be.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  semblance evaluate people.csv fake.csv",
      "  semblance evaluate train.csv fake.csv --holdout rest.csv -o report.json",
      "  semblance evaluate train.csv fake.csv --holdout rest.csv --html report.html"
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

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the whole report there as JSON.")
  Optional<String> output = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the whole report there as one page for a browser.")
  Optional<String> html = Optional.empty();

  @Option(
      names = "--learn",
      description =
          "Train a learner to tell the tables apart, and to predict the target; takes longer.")
  boolean learn;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column to predict with --learn (default: the last column of two levels).")
  Optional<String> target = Optional.empty();

  @Option(
      names = "--protected",
      paramLabel = "COLUMN",
      description = "A column whose groups are to be served alike; give it several times.")
  List<String> protectedColumns = List.of();

  @Mixin SchemaOptions schema = new SchemaOptions();
  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws Exception {
    Optional<Destination> json = output.map(file -> Destination.of(file, spec.commandLine()));
    Optional<Destination> page = html.map(file -> Destination.of(file, spec.commandLine()));
    InputTable training = InputTable.of(real);
    InputTable made = InputTable.of(synthetic);
    Schema read = schema.of(training);
    requireColumns(read);
    Table rest =
        holdout.isPresent()
            ? load(InputTable.of(holdout.get()), read)
            : new TableBuilder(read).build();
    EvaluatedTables tables =
        new EvaluatedTables(
            load(training, read), rest, load(made, EvaluatedTables.toReadSynthetic(read)));
    EvaluationReport report =
        threads.run(
            execution ->
                Evaluation.evaluate(
                    tables, options(), new Workers(execution.executor(), execution.parallelism())));
    if (json.isPresent()) {
      json.get().write(ReportJson.of(report));
    }
    if (page.isPresent()) {
      page.get().write(HtmlReport.of(report, made.title() + " against " + training.title()));
    }
    if (output.filter("-"::equals).isEmpty() && html.filter("-"::equals).isEmpty()) {
      ReportSummary.print(report, spec.commandLine().getOut());
    }
    return 0;
  }

  private EvaluationOptions options() {
    EvaluationOptions options = EvaluationOptions.withDefaults().protecting(protectedColumns);
    LearningOptions learning = LearningOptions.withDefaults();
    return learn ? options.learning(target.map(learning::target).orElse(learning)) : options;
  }

  private void requireColumns(Schema schemaOfReal) {
    List<String> named = new ArrayList<>(protectedColumns);
    target.ifPresent(named::add);
    for (String column : named) {
      if (schemaOfReal.position(column).isEmpty()) {
        throw new BadInputException(real, "has no column '" + column + "'");
      }
    }
  }

  private static Table load(InputTable table, Schema schema) throws IOException {
    return table.read(reader -> LoadedTable.of(reader, schema)).table();
  }
}
