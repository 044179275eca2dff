package io.semblance.engine.coding;

import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which columns can be derived from each other. */
final class DerivationOrder {

  private final List<Constraint> constraints;

  DerivationOrder(List<Constraint> constraints) {
    this.constraints = constraints;
  }

  /**
   * @throws ConstraintException where inequalities, or sums, lead from a column back to itself
   */
  void requireNoCycle() {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Inequality inequality) {
        requireNoWayBack(inequality.high(), inequality.low(), new ArrayList<>(List.of(inequality)));
      } else if (constraint instanceof Constraint.Sum sum) {
        requireNoTotalInside(sum);
      }
    }
  }

  private void requireNoWayBack(String from, String to, List<Constraint> way) {
    if (way.size() > constraints.size()) {
      return;
    }
    for (Constraint next : constraints) {
      if (next instanceof Constraint.Inequality inequality && inequality.low().equals(from)) {
        way.add(inequality);
        if (inequality.high().equals(to)) {
          throw ConstraintException.impossible(
              "they lead from '" + to + "' back to itself", way.toArray(new Constraint[0]));
        }
        requireNoWayBack(inequality.high(), to, way);
        way.remove(way.size() - 1);
      }
    }
  }

  private void requireNoTotalInside(Constraint.Sum sum) {
    Set<String> inside = new HashSet<>(sum.parts());
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Constraint other : constraints) {
        if (other instanceof Constraint.Sum within && inside.contains(within.total())) {
          grown |= inside.addAll(within.parts());
        }
      }
    }
    if (inside.contains(sum.total())) {
      throw ConstraintException.impossible("its total is a part of itself", sum);
    }
  }

  /** Each step behind those that give what it needs. */
  static List<Step> sorted(List<Step> steps) {
    List<Step> open = new ArrayList<>(steps);
    List<Step> sorted = new ArrayList<>();
    while (!open.isEmpty()) {
      Step next =
          open.stream()
              .filter(step -> open.stream().noneMatch(other -> feeds(other, step)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new io.semblance.engine.schema.SchemaException(
                          "constraints lead from a column back to itself: " + open));
      sorted.add(next);
      open.remove(next);
    }
    return sorted;
  }

  private static boolean feeds(Step step, Step into) {
    return step != into && into.needs().stream().anyMatch(step.gives()::contains);
  }
}
