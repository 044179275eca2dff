package io.semblance.cli;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.InferenceOptions;
import io.semblance.models.document.DocumentException;
import io.semblance.models.schema.SchemaJson;
import io.semblance.tables.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say what the columns of a table are. */
final class SchemaOptions {

  @ArgGroup(exclusive = true)
  Source source = new Source();

  /** Where the schema comes from beside the rows. */
  static final class Source {
    @Option(
        names = "--schema",
        paramLabel = "FILE",
        description =
            "A schema as `inspect -o` writes it, corrected by you. Columns and properties "
                + "that it does not name are inferred from the rows.")
    Optional<Path> schema = Optional.empty();

    @Option(
        names = "--domain",
        paramLabel = "FILE",
        description =
            "A JSON object of column to number of codes, as {\"age\": 85, \"sex\": 2}: "
                + "every column holds the codes 0 to n-1, and that is public knowledge. Of up to "
                + "50 codes the order means nothing, of more it does.")
    Optional<Path> domain = Optional.empty();
  }

  /** The schema of a table: inferred, corrected, or declared. */
  Schema of(InputTable table) throws IOException {
    if (source.domain.isPresent()) {
      Path file = source.domain.get();
      return located(
          file, text -> table.read(reader -> CodedDomain.read(text).schema(reader.columns())));
    }
    Schema inferred =
        table.read(reader -> Inspection.of(reader, InferenceOptions.withDefaults())).schema();
    return source.schema.isEmpty()
        ? inferred
        : located(source.schema.get(), text -> SchemaJson.read(text, inferred));
  }

  private static Schema located(Path file, Parsing parsing) throws IOException {
    try {
      return parsing.parse(Inputs.text(file));
    } catch (DocumentException e) {
      throw new BadInputException(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  /** Makes a schema of a document. */
  @FunctionalInterface
  private interface Parsing {
    Schema parse(String text) throws IOException;
  }
}
