package io.semblance.engine.table;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Infers a schema from a stream of rows as they are written in a file, with a reason and a
 * confidence for each property. Memory is bounded by {@link InferenceOptions}, not by the rows.
 *
 * <p>Privacy: everything inferred depends on rows; it is for the eyes of the steward who declares.
 */
public final class SchemaInference {

  private final List<ColumnProfile> profiles = new ArrayList<>();

  public SchemaInference(List<String> names) {
    this(names, InferenceOptions.withDefaults());
  }

  /**
   * @throws SchemaException where there are no columns or more than the options allow
   */
  public SchemaInference(List<String> names, InferenceOptions options) {
    if (names.size() > options.maxColumns()) {
      throw new SchemaException(
          "a table may have at most " + options.maxColumns() + " columns, not " + names.size());
    }
    names.forEach(name -> profiles.add(new ColumnProfile(name, options)));
  }

  /** Adds one row, null where a value is missing. */
  public void addRow(List<? extends @Nullable String> texts) {
    if (texts.size() != profiles.size()) {
      throw new IllegalArgumentException(
          "a row has " + texts.size() + " values, the table " + profiles.size() + " columns");
    }
    for (int i = 0; i < profiles.size(); i++) {
      profiles.get(i).add(texts.get(i));
    }
  }

  /** Adds one value to one column. */
  public void add(int column, @Nullable String text) {
    profiles.get(column).add(text);
  }

  public Schema infer() {
    List<Column> columns = new ArrayList<>();
    profiles.forEach(profile -> columns.add(new ColumnInference(profile).infer()));
    return Schema.of(columns);
  }
}
