package io.semblance.engine.synthesis;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/*
 * Each row is a sample of one under the conditions that its observed cells are what they are and its
 * other cells are present. A value that the model does not know, or that is impossible together with
 * those before it, cannot inform the model and is left as it is. Should that break a constraint, the
 * row is named.
 */
/** Fills the missing cells of a table, given the observed cells of the same row. */
final class Imputation {

  private final SynthesisModel model;
  private final Table table;

  Imputation(SynthesisModel model, Table table) {
    this.model = model;
    this.table = table;
  }

  Table filled(RandomSource random, Execution execution) {
    TableBuilder builder = new TableBuilder(table.schema());
    new BlockStream(table.rows(), random, execution)
        .run(this::filled, block -> append(block, builder));
    Table built = builder.build();
    List<ColumnValues> columns = new ArrayList<>();
    for (int i = 0; i < table.schema().size(); i++) {
      columns.add(table.schema().column(i).isModelled() ? built.column(i) : table.column(i));
    }
    Table filled = new Table(table.schema(), table.rows(), columns);
    model.constraints().ifPresent(bound -> bound.require(filled));
    return filled;
  }

  private static void append(Table block, TableBuilder builder) {
    for (int row = 0; row < block.rows(); row++) {
      builder.addRow(texts(block, row));
    }
  }

  private static List<@Nullable String> texts(Table table, int row) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int column = 0; column < table.schema().size(); column++) {
      texts.add(table.text(column, row));
    }
    return texts;
  }

  private Table filled(int rows, long firstRow, UniformRandomProvider random) {
    TableBuilder builder = new TableBuilder(table.schema());
    for (int row = (int) firstRow; row < firstRow + rows; row++) {
      List<@Nullable String> texts = texts(table, row);
      if (lacks(texts)) {
        Table drawn = drawn(texts, row, random);
        for (int column = 0; column < texts.size(); column++) {
          if (texts.get(column) == null) {
            texts.set(column, drawn.text(column, 0));
          }
        }
      }
      builder.addRow(texts);
    }
    return builder.build();
  }

  private boolean lacks(List<@Nullable String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      if (texts.get(column) == null && isFilled(table.schema().column(column))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFilled(Column column) {
    return column.isModelled()
        && model.constraints().filter(bound -> bound.runs(column.name())).isEmpty();
  }

  private Table drawn(List<@Nullable String> texts, int row, UniformRandomProvider random) {
    List<Condition> conditions = new ArrayList<>();
    List<Condition> wishes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Column column = table.schema().column(i);
      String text = texts.get(i);
      if (isFilled(column) && text != null) {
        Condition observed = Condition.is(column.name(), text);
        if (isPossible(observed)) {
          conditions.add(observed);
        }
      } else if (isFilled(column)) {
        Condition present = Condition.present(column.name());
        if (isPossible(present) && !isDecided(column)) {
          wishes.add(present);
        }
      }
    }
    conditions.addAll(wishes);
    RowSampler sampler = sampler(conditions).orElseGet(() -> possible(conditions));
    return model.decode(sampler.sample(1, random), 1, row, random);
  }

  /** Leaves out each condition that is impossible together with those before it. */
  private RowSampler possible(List<Condition> conditions) {
    List<Condition> kept = new ArrayList<>();
    RowSampler sampler = sampler(kept).orElseThrow();
    for (Condition condition : conditions) {
      kept.add(condition);
      Optional<RowSampler> stricter = sampler(kept);
      if (stricter.isPresent()) {
        sampler = stricter.get();
      } else {
        kept.remove(kept.size() - 1);
      }
    }
    return sampler;
  }

  private boolean isDecided(Column column) {
    return model.constraints().flatMap(bound -> bound.missingWhen(column.name())).isPresent();
  }

  private boolean isPossible(Condition condition) {
    try {
      new ConditionPlan(model).terms(Conditions.of(condition));
      return true;
    } catch (ConditionException e) {
      return false;
    }
  }

  private Optional<RowSampler> sampler(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return Optional.of(new RowSamplers(model).of(SampleOptions.withDefaults()));
    }
    try {
      ConditionalSampler sampler =
          new RowSamplers(model)
              .conditional(
                  Conditions.of(conditions.toArray(new Condition[0])),
                  true,
                  ConditionalSampler.Effort.ONE_ROW);
      return sampler.probability() > 0 ? Optional.of(sampler) : Optional.empty();
    } catch (ConditionException e) {
      return Optional.empty();
    }
  }
}
