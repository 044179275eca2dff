package io.semblance.engine.coding;

import java.util.stream.IntStream;

/**
 * A variable that another one determines, as a description follows from its code.
 *
 * <p>Privacy: where it is learnt from rows, every parent code that it maps was shared by enough of
 * them.
 */
public final class Dependency {

  private final int child;
  private final int parent;
  private final int[] childCodes;

  Dependency(int child, int parent, int[] childCodes) {
    this.child = child;
    this.parent = parent;
    this.childCodes = childCodes;
  }

  /** A variable that is always the same as another one. */
  public static Dependency same(int child, int parent, int levels) {
    return new Dependency(child, parent, IntStream.range(0, levels).toArray());
  }

  public int child() {
    return child;
  }

  public int parent() {
    return parent;
  }

  /** The child's codes that follow from the parent's. */
  public int[] follow(int[] parentCodes) {
    int[] codes = new int[parentCodes.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = childCodes[parentCodes[row]];
    }
    return codes;
  }
}
