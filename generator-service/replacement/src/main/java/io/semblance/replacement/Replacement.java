package io.semblance.replacement;

import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills the personal data columns of synthetic tables with invented values of the same type: those
 * of one row belong to one invented person. A row's values depend on the seed and the row's number
 * alone, so blocks can be filled one by one.
 *
 * <p>Privacy: sees the schema and never a value of a source. Invented values can by chance be those
 * of somebody.
 */
public final class Replacement {

  /** So often a value that was there before is drawn anew. */
  private static final int TRIES = 200;

  private final Map<Integer, SemanticType> types = new LinkedHashMap<>();
  private final Map<Integer, Set<String>> seen = new LinkedHashMap<>();
  private final Schema schema;
  private final InventedPerson person;

  private Replacement(Schema schema, Locale locale, long seed) {
    this.schema = schema;
    this.person = new InventedPerson(locale, seed);
    for (int i = 0; i < schema.size(); i++) {
      if (schema.column(i).domain().value() instanceof Domain.PersonalData personal) {
        types.put(i, personal.type().value());
      }
    }
  }

  /**
   * The replacement of a schema's personal data.
   *
   * @param locale whose names, addresses and numbers are invented
   */
  public static Replacement of(Schema schema, Locale locale, long seed) {
    return new Replacement(schema, locale, seed);
  }

  /**
   * The same with no value twice in some columns. E-mail addresses and user names never repeat and
   * need no memory for that; others are remembered.
   *
   * @throws SchemaException where a column holds no personal data
   */
  public Replacement unique(List<String> columns) {
    for (String name : columns) {
      int position = schema.position(name).orElse(-1);
      SemanticType type = types.get(position);
      if (type == null) {
        throw new SchemaException("column '" + name + "' holds no personal data to invent");
      }
      if (!InventedPerson.isAlwaysUnique(type)) {
        seen.put(position, new HashSet<>());
      }
    }
    return this;
  }

  /** The columns of the tables that it fills. */
  public Schema schema() {
    return schema;
  }

  /** Whether a schema has columns of personal data. */
  public static boolean isNeeded(Schema schema) {
    return schema.columns().stream()
        .anyMatch(column -> column.domain().value() instanceof Domain.PersonalData);
  }

  /**
   * The block with its personal data filled in. Blocks are given in order.
   *
   * @param firstRow the number of rows before these
   * @throws SchemaException where a unique column has no other value left
   */
  public Table apply(Table block, long firstRow) {
    @Nullable String[][] invented = new @Nullable String[schema.size()][];
    types.keySet().forEach(column -> invented[column] = new @Nullable String[block.rows()]);
    for (int row = 0; row < block.rows(); row++) {
      person.become(firstRow + row);
      for (Map.Entry<Integer, SemanticType> column : types.entrySet()) {
        invented[column.getKey()][row] = value(column.getKey(), column.getValue());
      }
    }
    List<ColumnValues> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(types.containsKey(i) ? new ColumnValues.Texts(invented[i]) : block.column(i));
    }
    return new Table(schema, block.rows(), columns);
  }

  private String value(int column, SemanticType type) {
    Set<String> before = seen.get(column);
    String value = person.value(type);
    for (int i = 0; before != null && !before.add(value); i++) {
      if (i == TRIES) {
        throw new SchemaException(
            "no more different values can be invented for '" + schema.column(column).name() + "'");
      }
      value = person.another(type);
    }
    return value;
  }
}
