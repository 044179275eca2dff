package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.disclosure.AttackRisk.Trials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/*
 * A query is a conjunction over three columns of a synthetic row: a level or a missing value equals
 * it, a number is at least as extreme, away from the median. Queries that hold for exactly one
 * synthetic row are tried on real rows; the baseline takes queries of random synthetic rows as they
 * come.
 */
/** Somebody looks for a description that fits exactly one person. */
final class SinglingOut {

  private static final int COLUMNS = 3;
  private static final int ATTEMPTS_PER_QUERY = 50;

  private final AlignedTables tables;
  private final int syntheticTable;
  private final double[] medians;
  private final SplittableRandom random;

  /** A synthetic row and the columns that describe it. */
  private record Query(int row, List<Integer> columns) {}

  SinglingOut(AlignedTables tables, int syntheticTable, long seed) {
    this.tables = tables;
    this.syntheticTable = syntheticTable;
    this.random = new SplittableRandom(seed);
    this.medians =
        tables.columns().stream().mapToDouble(column -> median(column, syntheticTable)).toArray();
  }

  /** At most so many queries, tried on training (table 0) and hold-out rows (table 1). */
  AttackRisk attack(int wanted) {
    Set<Query> singling = new LinkedHashSet<>();
    List<Query> blind = new ArrayList<>();
    for (int i = 0; i < wanted * ATTEMPTS_PER_QUERY && singling.size() < wanted; i++) {
      Query query = query();
      if (isSingle(query, syntheticTable)) {
        singling.add(query);
      }
      if (blind.size() < wanted) {
        blind.add(query);
      }
    }
    if (singling.isEmpty()) {
      singling.addAll(blind);
    }
    return AttackRisk.of(trials(singling, 0), trials(blind, 0), trials(singling, 1));
  }

  private Trials trials(Collection<Query> queries, int table) {
    long right = queries.stream().filter(query -> isSingle(query, table)).count();
    return new Trials(queries.size(), (int) right);
  }

  private Query query() {
    int width = tables.columns().size();
    int[] columns = new int[width];
    Arrays.setAll(columns, c -> c);
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(COLUMNS, width); i++) {
      int other = random.nextInt(i, width);
      chosen.add(columns[other]);
      columns[other] = columns[i];
    }
    return new Query(random.nextInt(tables.rows(syntheticTable)), chosen);
  }

  private boolean isSingle(Query query, int table) {
    int found = 0;
    for (int row = 0; row < tables.rows(table) && found < 2; row++) {
      boolean fits = true;
      for (int i = 0; i < query.columns().size() && fits; i++) {
        fits = fits(query.columns().get(i), query.row(), table, row);
      }
      found += fits ? 1 : 0;
    }
    return found == 1;
  }

  private boolean fits(int column, int queryRow, int table, int row) {
    if (tables.columns().get(column) instanceof AlignedColumn.Discrete discrete) {
      return discrete.tables().get(table)[row] == discrete.tables().get(syntheticTable)[queryRow];
    }
    List<double[]> values = ((AlignedColumn.Continuous) tables.columns().get(column)).tables();
    double value = values.get(table)[row];
    double asked = values.get(syntheticTable)[queryRow];
    if (Double.isNaN(asked)) {
      return Double.isNaN(value);
    }
    return asked > medians[column] ? value >= asked : value <= asked;
  }

  private static double median(AlignedColumn column, int table) {
    if (!(column instanceof AlignedColumn.Continuous continuous)) {
      return 0;
    }
    double[] sorted =
        Arrays.stream(continuous.tables().get(table))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
