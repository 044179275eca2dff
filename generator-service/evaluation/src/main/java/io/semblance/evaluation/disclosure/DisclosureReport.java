package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.column.RowSample;
import io.semblance.evaluation.work.Workers;
import java.util.List;

/**
 * What a synthetic table gives away about its training rows, measured against a hold-out that was
 * never seen. Where one of the two is larger, it is taken down to the other's size.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param attacks by somebody who knows a part of a row
 * @param comparedRows how many training and how many hold-out rows were compared
 */
public record DisclosureReport(
    ExactMatches exactMatches,
    ClosestRecords closest,
    MembershipAttack membership,
    Attacks attacks,
    int comparedRows) {

  /** Fewer hold-out rows than this say nothing. */
  public static final int LEAST_ROWS = 20;

  private static final int[] REAL = {0, 1};

  /** Whether there is enough to compare. */
  public static boolean isPossible(AlignedTables tables) {
    return !tables.columns().isEmpty()
        && Math.min(tables.rows(0), tables.rows(1)) >= LEAST_ROWS
        && tables.rows(2) > 0;
  }

  /**
   * Compares training rows (table 0), hold-out rows (1) and synthetic rows (2).
   *
   * @param limit at most so many rows of each table enter distances; the choice is seeded
   */
  public static DisclosureReport of(AlignedTables tables, int limit, long seed, Workers workers) {
    int size = Math.min(tables.rows(0), tables.rows(1));
    AlignedTables equal =
        tables
            .select(0, RowSample.of(tables.rows(0), size, seed))
            .select(1, RowSample.of(tables.rows(1), size, seed + 1));
    AlignedTables bounded =
        equal
            .select(0, RowSample.of(size, limit, seed + 2))
            .select(1, RowSample.of(size, limit, seed + 3))
            .select(2, RowSample.of(tables.rows(2), limit, seed + 4));
    List<double[]> distances = workers.map(4, run -> distances(bounded, run));
    return new DisclosureReport(
        ExactMatches.of(equal),
        ClosestRecords.of(distances.get(0), distances.get(1)),
        MembershipAttack.of(distances.get(2), distances.get(3)),
        Attacks.of(bounded, seed + 5, workers),
        size);
  }

  /** From synthetic rows to training and hold-out rows, then back. */
  private static double[] distances(AlignedTables tables, int run) {
    return switch (run) {
      case 0 -> NearestDistances.of(tables, 2, 0, REAL);
      case 1 -> NearestDistances.of(tables, 2, 1, REAL);
      case 2 -> NearestDistances.of(tables, 0, 2);
      default -> NearestDistances.of(tables, 1, 2);
    };
  }
}
