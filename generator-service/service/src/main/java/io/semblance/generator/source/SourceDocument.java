package io.semblance.generator.source;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.SchemaInference;
import io.semblance.policy.client.Sector;
import io.semblance.policy.client.Subjects;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is known of a source beside its rows: who made it, of whom it tells, and its columns. */
public record SourceDocument(
    @Nullable String title,
    @Nullable String description,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable Sector sector,
    @Nullable Subjects subjects,
    @Nullable String lawfulBasis,
    @Nullable Long rowsDeclared,
    List<ColumnDocument> columns) {

  public SourceDocument {
    columns = List.copyOf(columns);
  }

  /** Returns the document of a source of which only the schema is known. */
  static SourceDocument inferred(Schema schema) {
    List<ColumnDocument> columns = schema.columns().stream().map(ColumnDocuments::of).toList();
    return new SourceDocument(null, null, null, null, null, null, null, null, columns);
  }

  /**
   * Returns the document without anything that was inferred from rows, as people outside of the
   * trust boundary may see it.
   */
  SourceDocument withoutRows() {
    List<String> names = columns.stream().map(ColumnDocument::name).toList();
    List<ColumnDocument> byName = inferred(new SchemaInference(names).infer()).columns();
    List<ColumnDocument> told =
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i).withoutRows(byName.get(i)))
            .toList();
    return new SourceDocument(
        title, description, publisher, licence, sector, subjects, lawfulBasis, rowsDeclared, told);
  }

  /** Returns the engine's schema. */
  public Schema schema() {
    Schema schema = Schema.of(columns.stream().map(EngineColumns::of).collect(Collectors.toList()));
    return rowsDeclared == null ? schema : schema.withDeclaredRows(rowsDeclared);
  }
}
