package io.semblance.engine.copula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How classes came from one another by splitting: a binary tree whose leaves are the classes.
 * Parents have smaller numbers than their children.
 */
final class ClassTree {

  static final int NONE = -1;

  private final int[] parents;
  private final int[] leaves;

  private ClassTree(int[] parents, int[] leaves) {
    this.parents = parents;
    this.leaves = leaves;
  }

  /** One class. */
  static ClassTree root() {
    return new ClassTree(new int[] {NONE}, new int[] {0});
  }

  int nodes() {
    return parents.length;
  }

  /** The number of classes. */
  int classes() {
    return leaves.length;
  }

  /** The parent of a node, {@link #NONE} for the root. */
  int parent(int node) {
    return parents[node];
  }

  /** The node of a class. */
  int leaf(int classNumber) {
    return leaves[classNumber];
  }

  /** Splits classes: the first child takes its parent's number, the second one a new one. */
  ClassTree split(int[] classes) {
    int[] newParents = Arrays.copyOf(parents, parents.length + 2 * classes.length);
    int[] newLeaves = Arrays.copyOf(leaves, leaves.length + classes.length);
    int node = parents.length;
    for (int i = 0; i < classes.length; i++) {
      int parent = leaves[classes[i]];
      newParents[node] = parent;
      newParents[node + 1] = parent;
      newLeaves[classes[i]] = node++;
      newLeaves[leaves.length + i] = node++;
    }
    return new ClassTree(newParents, newLeaves);
  }

  /** Drops classes; the others keep their order. */
  ClassTree keep(boolean[] kept) {
    List<Integer> remaining = new ArrayList<>();
    for (int k = 0; k < leaves.length; k++) {
      if (kept[k]) {
        remaining.add(leaves[k]);
      }
    }
    return new ClassTree(parents, remaining.stream().mapToInt(Integer::intValue).toArray());
  }
}
