package io.semblance.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CombinationFinderTest {

  private static final int ROWS = 4_000;

  @Test
  void joinsNominalVariablesThatDepend() {
    List<Combination> found = finder(table(.1)).find();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).members()).containsExactly(0, 1);
  }

  @Test
  void leavesIndependentVariablesAlone() {
    assertThat(finder(table(1)).find()).isEmpty();
  }

  @Test
  void membersFollowFromTheHiddenVariable() {
    CodedTable table = table(.1);
    Combination combination = finder(table).find().get(0);

    CodedTable.Variable hidden = table.with(List.of(combination)).variable(3);

    List<Dependency> dependencies = combination.dependencies(3);
    for (int row = 0; row < ROWS; row++) {
      if (hidden.code(row) >= 0) {
        for (int member = 0; member < 2; member++) {
          assertThat(dependencies.get(member).childCodes()[hidden.code(row)])
              .isEqualTo(table.variable(member).code(row));
        }
      }
    }
  }

  @Test
  void combinationsOfFewRowsAreNotLearnt() {
    CodedTable table = table(.1);
    int[] first = codes(table, 0);
    int[] second = codes(table, 1);
    first[0] = 4;
    second[0] = 0;
    for (int row = 1; row < ROWS; row++) {
      second[row] = first[row] == 4 && second[row] == 0 ? 1 : second[row];
    }
    CodedTable rare = coded(first, second, codes(table, 2));

    Combination combination = finder(rare).find().get(0);

    assertThat(rare.with(List.of(combination)).variable(3).code(0)).isEqualTo(-1);
  }

  private static CombinationFinder finder(CodedTable table) {
    return new CombinationFinder(table, new int[] {0, 1, 2}, 5);
  }

  /** The second variable is the first one's successor but for a share of random rows. */
  private static CodedTable table(double noise) {
    Random random = new Random(6);
    int[][] codes = new int[3][ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[0][row] = random.nextInt(5);
      int other = random.nextInt(5);
      codes[1][row] = random.nextDouble() < noise ? other : (codes[0][row] + 1) % 5;
      codes[2][row] = random.nextInt(5);
    }
    return coded(codes[0], codes[1], codes[2]);
  }

  private static CodedTable coded(int[]... codes) {
    return new CodedTable(
        ROWS,
        List.of(
            new CodedTable.Variable(codes[0], 5, true),
            new CodedTable.Variable(codes[1], 5, true),
            new CodedTable.Variable(codes[2], 5, true)));
  }

  private static int[] codes(CodedTable table, int variable) {
    int[] codes = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[row] = table.variable(variable).code(row);
    }
    return codes;
  }
}
