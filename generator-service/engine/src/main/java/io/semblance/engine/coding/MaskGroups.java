package io.semblance.engine.coding;

import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds columns that are missing together, in all but one of a thousand rows. */
final class MaskGroups {

  private static final double DISAGREEMENT = .001;

  /** Rare masks must agree on most of their own rows, not only on those where both are there. */
  private static final double TOLERATED_SHARE = .02;

  private final int protectedCount;

  MaskGroups(int protectedCount) {
    this.protectedCount = protectedCount;
  }

  /** The group of each column; -1 where it has no value to learn, or hardly ever lacks one. */
  int[] of(Table table, List<? extends Optional<Coding>> codings) {
    int[] groups = new int[codings.size()];
    Arrays.fill(groups, -1);
    List<BitSet> masks = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      if (codings.get(i).isPresent()) {
        BitSet mask = mask(table.column(i));
        if (mask.cardinality() >= protectedCount) {
          groups[i] = groupOf(mask, masks, table.rows());
        }
      }
    }
    return groups;
  }

  private static int groupOf(BitSet mask, List<BitSet> known, int rows) {
    double tolerated = Math.min(DISAGREEMENT * rows, TOLERATED_SHARE * mask.cardinality());
    for (int g = 0; g < known.size(); g++) {
      BitSet difference = (BitSet) mask.clone();
      difference.xor(known.get(g));
      if (difference.cardinality() <= tolerated) {
        return g;
      }
    }
    known.add(mask);
    return known.size() - 1;
  }

  private static BitSet mask(ColumnValues values) {
    BitSet mask = new BitSet(values.size());
    for (int row = 0; row < values.size(); row++) {
      if (values.isMissing(row)) {
        mask.set(row);
      }
    }
    return mask;
  }
}
