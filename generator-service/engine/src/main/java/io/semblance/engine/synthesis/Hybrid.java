package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.numeric.Allocation;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/*
 * Of the first r rows, the nearest whole number to share · r is organic, so the ratio holds at any
 * length. Organic rows are drawn without replacement and lie at random places of a block. Identifiers
 * and columns that run to be unique are generated for all rows alike, so that they stay unique.
 */
/**
 * Tables that mix organic and synthetic rows, and say of each which it is.
 *
 * <p>Privacy: publishes rows; refused for models that were fitted under a budget.
 */
public final class Hybrid {

  /** The column that says where a row comes from. */
  public static final String ORIGIN = "origin";

  /** Its levels. */
  public static final List<String> ORIGINS = List.of("organic", "synthetic");

  private final SynthesisModel model;
  private final Table organic;
  private final Schema schema;

  /**
   * Mixes rows of a table with rows of a model of it.
   *
   * @throws IllegalStateException where the model was fitted under a budget
   * @throws SchemaException where the table has other columns than the model
   */
  public Hybrid(SynthesisModel model, Table organic) {
    if (model.privacy().isPresent()) {
      throw new IllegalStateException(
          "a model that was fitted under a privacy budget is not mixed with organic rows");
    }
    requireSameColumns(model.schema(), organic);
    this.model = model;
    this.organic = organic;
    List<Column> columns = new ArrayList<>(model.schema().columns());
    String origin = ORIGIN;
    while (model.schema().position(origin).isPresent()) {
      origin += "'";
    }
    columns.add(Column.categorical(origin, ORIGINS));
    this.schema = Schema.of(columns);
  }

  private static void requireSameColumns(Schema schema, Table organic) {
    for (int i = 0; i < schema.size(); i++) {
      boolean same =
          organic.schema().size() == schema.size()
              && organic.schema().column(i).name().equals(schema.column(i).name())
              && organic.column(i).fits(schema.column(i).domain().value());
      if (!same) {
        throw new SchemaException(
            "the organic table has another column than '" + schema.column(i).name() + "'");
      }
    }
  }

  /** The columns of the model and, last, the origin of each row. */
  public Schema schema() {
    return schema;
  }

  /** A whole table. */
  public Table sample(int rows, double organicShare, RandomSource random) {
    List<Table> blocks = new ArrayList<>();
    sample(rows, organicShare, random, Execution.onCallersThread(), blocks::add);
    return blocks.size() == 1 ? blocks.get(0) : Blocks.join(schema, blocks);
  }

  /**
   * A table in blocks, in order.
   *
   * @param organicShare the share of organic rows, in [0, 1]
   * @throws IllegalArgumentException where the organic table has fewer rows than that takes
   */
  public void sample(
      long rows,
      double organicShare,
      RandomSource random,
      Execution execution,
      Consumer<Table> blocks) {
    if (!(organicShare >= 0 && organicShare <= 1)) {
      throw new IllegalArgumentException("the share of organic rows is " + organicShare);
    }
    long needed = organicAmong(rows, organicShare);
    if (needed > organic.rows()) {
      throw new IllegalArgumentException(
          needed + " organic rows are asked for, the table has " + organic.rows());
    }
    model.constraints().ifPresent(bound -> bound.requireRoom(rows));
    int[] order = Allocation.shuffled(organic.rows(), random.another().streams().next());
    new BlockStream(rows, random, execution)
        .run(
            (size, firstRow, numbers) -> {
              int from = (int) organicAmong(firstRow, organicShare);
              int to = (int) organicAmong(firstRow + size, organicShare);
              return mixed(
                  model.block(size, firstRow, numbers),
                  Arrays.copyOfRange(order, from, to),
                  numbers);
            },
            blocks);
  }

  private static long organicAmong(long rows, double share) {
    return Math.round(rows * share);
  }

  private Table mixed(Table synthetic, int[] organicRows, UniformRandomProvider random) {
    int rows = synthetic.rows();
    int[] source = new int[rows];
    Arrays.fill(source, -1);
    int[] places = Allocation.shuffled(rows, random);
    for (int i = 0; i < organicRows.length; i++) {
      source[places[i]] = organicRows[i];
    }
    List<ColumnValues> columns = new ArrayList<>();
    for (int i = 0; i < synthetic.schema().size(); i++) {
      columns.add(
          isGenerated(synthetic.schema().column(i))
              ? synthetic.column(i)
              : MixedColumn.of(synthetic.column(i), organic.column(i), source));
    }
    columns.add(
        new ColumnValues.Levels(
            Arrays.stream(source).map(row -> row < 0 ? 1 : 0).toArray(), ORIGINS));
    return new Table(schema, rows, columns);
  }

  private boolean isGenerated(Column column) {
    Optional<Reparametrisation> bound = model.constraints();
    return !column.isModelled() || bound.filter(b -> b.runs(column.name())).isPresent();
  }
}
