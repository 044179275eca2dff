package io.semblance.engine.coding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Variables that are drawn together: a hidden variable whose codes are combinations of theirs.
 *
 * <p>Privacy: where it is learnt from rows, every combination was shared by enough of them.
 */
public final class Combination {

  private final int[] members;
  private final int[][] codes;

  /**
   * @param codes for each member its code in each combination
   */
  Combination(int[] members, int[][] codes) {
    this.members = members;
    this.codes = codes;
  }

  /** How many combinations there are. */
  public int size() {
    return codes[0].length;
  }

  /** The variables. */
  public int[] members() {
    return members.clone();
  }

  /** The members as they follow from the hidden variable. */
  public List<Dependency> dependencies(int hidden) {
    return IntStream.range(0, members.length)
        .mapToObj(i -> Dependency.of(members[i], hidden, codes[i]))
        .toList();
  }

  /** The hidden variable of a table's rows; -1 where members lack a code or combine otherwise. */
  CodedTable.Variable variable(CodedTable table) {
    int[] result = new int[table.rows()];
    int second = table.variable(members[1]).levels();
    int[] index = new int[table.variable(members[0]).levels() * second];
    Arrays.fill(index, -1);
    for (int c = 0; c < size(); c++) {
      index[codes[0][c] * second + codes[1][c]] = c;
    }
    for (int row = 0; row < result.length; row++) {
      int a = table.variable(members[0]).code(row);
      int b = table.variable(members[1]).code(row);
      result[row] = a < 0 || b < 0 ? -1 : index[a * second + b];
    }
    return new CodedTable.Variable(result, size(), true);
  }
}
