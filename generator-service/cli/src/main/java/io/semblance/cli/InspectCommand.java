package io.semblance.cli;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.models.schema.SchemaJson;
import io.semblance.tables.Inspection;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the columns of a table are, and why it thinks so. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    header = "Say what the columns of a table are, and why.",
    description = {
      "%nReads the table once and tells each column's type, values, missing values and sensitivity,"
          + " each with a reason and a confidence. With -o it writes a schema file: correct it and"
          + " give it to synthesize or fit by --schema. To correct a property is to write its value"
          + " in place of the object of value, origin, reason and confidence.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  semblance inspect people.csv",
      "  semblance inspect people.csv -o schema.json",
      "  zcat people.csv.gz | semblance inspect -"
    })
final class InspectCommand implements Callable<Integer> {

  private static final int LONGEST = 60;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "TABLE", description = "A .csv, .csv.gz or .parquet file, or -.")
  String table = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the schema there as JSON.")
  Optional<String> output = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Optional<Destination> destination =
        output.map(argument -> Destination.of(argument, spec.commandLine()));
    Inspection inspection =
        InputTable.of(table).read(reader -> Inspection.of(reader, InferenceOptions.withDefaults()));
    if (destination.isPresent()) {
      destination.get().write(SchemaJson.write(inspection.schema()));
    } else {
      print(inspection, spec.commandLine().getOut());
    }
    return 0;
  }

  private static void print(Inspection inspection, PrintWriter out) {
    Schema schema = inspection.schema();
    out.printf("%,d rows, %d columns%n%n", inspection.rows(), schema.size());
    int width = schema.columns().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (Column column : schema.columns()) {
      out.printf(
          "%-" + Math.min(width, 30) + "s  %-13s  %s%n",
          column.name(),
          word(column.kind()),
          column.domain().reason() + confidence(column.domain()));
      for (String detail : details(column)) {
        out.printf("%-" + Math.min(width, 30) + "s  %-13s  %s%n", "", "", detail);
      }
    }
    out.flush();
  }

  private static List<String> details(Column column) {
    String values = values(column.domain().value());
    String missing = column.nullable().value() ? "may be missing" : "";
    String sensitivity =
        switch (column.sensitivity().value()) {
          case NONE -> "";
          case CONFIDENTIAL, PERSONAL, FINANCIAL, LOCATION, SPECIAL_CATEGORY, DIRECT_IDENTIFIER ->
              word(column.sensitivity().value()).replace('_', ' ')
                  + ": "
                  + column.sensitivity().reason();
        };
    return List.of(values, missing, sensitivity).stream().filter(s -> !s.isEmpty()).toList();
  }

  private static String values(Domain domain) {
    if (domain instanceof Domain.Numeric numeric) {
      return numeric
          .bounds()
          .map(
              bounds ->
                  numeric.format().value().format(bounds.value().min())
                      + " to "
                      + numeric.format().value().format(bounds.value().max()))
          .orElse("");
    }
    if (domain instanceof Domain.Datetime datetime) {
      return datetime
          .bounds()
          .map(
              bounds ->
                  datetime.format().value().format(bounds.value().minMicros())
                      + " to "
                      + datetime.format().value().format(bounds.value().maxMicros()))
          .orElse("");
    }
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.levels().map(levels -> levels(levels.value())).orElse("");
    }
    return domain instanceof Domain.Ordinal ordinal ? levels(ordinal.levels().value()) : "";
  }

  private static String levels(List<String> levels) {
    String joined = String.join(", ", levels).replaceAll("\\p{C}", "?");
    return levels.size()
        + " levels: "
        + (joined.length() > LONGEST ? joined.substring(0, LONGEST) + "…" : joined);
  }

  private static String confidence(Property<?> property) {
    return property.confidence() < 1
        ? String.format(Locale.ROOT, " (%.0f %%)", 100 * property.confidence())
        : "";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
