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

  /**
   * A dependency by look-up.
   *
   * @param childCodes the child's code for each of the parent's
   * @throws IllegalArgumentException where a variable or a code is negative, or the two are one
   */
  public static Dependency of(int child, int parent, int[] childCodes) {
    if (child < 0 || parent < 0 || child == parent) {
      throw new IllegalArgumentException("variable " + child + " cannot follow from " + parent);
    }
    for (int code : childCodes) {
      if (code < 0) {
        throw new IllegalArgumentException("a code is " + code);
      }
    }
    return new Dependency(child, parent, childCodes.clone());
  }

  /** A variable that is always the same as another one. */
  public static Dependency same(int child, int parent, int levels) {
    return new Dependency(child, parent, IntStream.range(0, levels).toArray());
  }

  /** The same child as it follows from what its parent follows from. */
  public Dependency through(Dependency parents) {
    return new Dependency(child, parents.parent, follow(parents.childCodes));
  }

  public int child() {
    return child;
  }

  public int parent() {
    return parent;
  }

  /** The child's code for each of the parent's. */
  public int[] childCodes() {
    return childCodes.clone();
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
