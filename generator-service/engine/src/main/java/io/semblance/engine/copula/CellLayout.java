package io.semblance.engine.copula;

/** The codes of all variables numbered through as cells, variable by variable. */
final class CellLayout {

  private final int[] first;

  /**
   * @param levels how many codes each variable has
   */
  CellLayout(int[] levels) {
    first = new int[levels.length + 1];
    for (int j = 0; j < levels.length; j++) {
      first[j + 1] = first[j] + levels[j];
    }
  }

  int variables() {
    return first.length - 1;
  }

  int cells() {
    return first[variables()];
  }

  /** The cell of a variable's code 0. */
  int first(int variable) {
    return first[variable];
  }

  int levels(int variable) {
    return first[variable + 1] - first[variable];
  }
}
