package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns from rows how a table becomes codes.
 *
 * <p>Privacy: for fits without a budget only.
 */
public final class CodingLearner {

  private final int maxBins;
  private final int protectedCount;

  /**
   * @param protectedCount values that fewer rows share are not learnt, unless they are declared
   */
  public CodingLearner(int maxBins, int protectedCount) {
    this.maxBins = maxBins;
    this.protectedCount = protectedCount;
  }

  public TableCoding learn(Schema schema, Table table) {
    List<Optional<Coding>> codings = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      codings.add(coding(schema.column(i), table.column(i)));
    }
    int[] masks = new MaskGroups(protectedCount).of(table, codings);
    int variables = 0;
    int[] values = new int[codings.size()];
    for (int i = 0; i < values.length; i++) {
      boolean varies = codings.get(i).map(Coding::levels).orElse(0) > 1;
      values[i] = varies ? variables++ : -1;
    }
    List<ColumnCoding> columns = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int mask = masks[i] < 0 ? -1 : variables + masks[i];
      columns.add(
          codings.get(i).isEmpty()
              ? ColumnCoding.unlearnt()
              : new ColumnCoding(codings.get(i), values[i], mask));
    }
    return new TableCoding(new LearntSchema(schema, codings).schema(), columns);
  }

  private Optional<Coding> coding(Column column, ColumnValues values) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Numeric numeric) {
      Optional<Bounds> declared = declared(numeric.bounds()).map(numeric.format().value()::within);
      return sorted(values, 1, declared.isPresent())
          .map(numbers -> bins(numbers, numeric.format().value(), 1, declared));
    }
    if (domain instanceof Domain.Datetime datetime) {
      DatetimeFormat format = datetime.format().value();
      long ticks = format.granularityMicros();
      boolean declared = datetime.bounds().filter(Property::isDeclared).isPresent();
      TimeBounds limits = declared ? datetime.bounds().get().value() : format.bounds();
      return sorted(values, ticks, declared)
          .map(
              instants ->
                  bins(
                      instants,
                      NumericFormat.integer(),
                      ticks,
                      Optional.of(inTicks(limits, ticks))));
    }
    if (!(values instanceof ColumnValues.Levels levels)) {
      return Optional.empty();
    }
    Coding coding =
        LevelCoding.learn(levels, domain instanceof Domain.Categorical, levelsFrom(domain));
    return coding.levels() == 0 ? Optional.empty() : Optional.of(coding);
  }

  /** How many rows must share a level: one where the levels are public anyway. */
  private int levelsFrom(Domain domain) {
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.levels().filter(Property::isDeclared).isPresent() ? 1 : protectedCount;
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return ordinal.levels().isDeclared() ? 1 : protectedCount;
    }
    return 1;
  }

  /** The values in order; nothing where so few are those of single rows, and nobody declared. */
  private Optional<double[]> sorted(ColumnValues values, long ticks, boolean declared) {
    double[] present = new double[values.size()];
    int count = 0;
    for (int row = 0; row < present.length; row++) {
      if (!values.isMissing(row)) {
        present[count++] = BinCoding.scalar(values, row, ticks);
      }
    }
    if (count == 0 || (count < protectedCount && !declared)) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(present, count);
    Arrays.sort(sorted);
    return Optional.of(sorted);
  }

  private Coding bins(double[] sorted, NumericFormat format, long ticks, Optional<Bounds> limits) {
    return new BinLearner(sorted, maxBins, protectedCount, limits).learn(format, ticks);
  }

  private static Optional<Bounds> declared(Optional<Property<Bounds>> bounds) {
    return bounds.filter(Property::isDeclared).map(Property::value);
  }

  static Bounds inTicks(TimeBounds time, long ticks) {
    return new Bounds(
        Math.floorDiv(time.minMicros(), ticks), Math.floorDiv(time.maxMicros(), ticks));
  }
}
