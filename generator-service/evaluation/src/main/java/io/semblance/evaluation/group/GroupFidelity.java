package io.semblance.evaluation.group;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.quality.ColumnShapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well the groups of one protected column are served: the column shapes of all other columns
 * within each group, and how far apart the best and the worst served group are.
 *
 * <p>A group of fewer real rows than asked for is listed without a score, since its shapes are
 * chance. A group that is large enough and has no synthetic row scores 0. Groups are levels, or
 * quarters of a column of numbers; missing is a group.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param maxGap between the best and the worst score; 0 where fewer than two groups have one
 * @param smallestGroupRows real rows of the smallest group, 0 where the table is empty
 * @param groups the largest first
 */
public record GroupFidelity(
    String column, double maxGap, int smallestGroupRows, List<Group> groups) {

  /** So many groups, the largest, are scored. */
  private static final int MOST_GROUPS = 50;

  /** One group: its rows in each table, and the mean shape of the other columns within it. */
  public record Group(String name, int realRows, int syntheticRows, OptionalDouble shapes) {}

  public GroupFidelity {
    groups = List.copyOf(groups);
  }

  /**
   * Compares table 1, the synthetic one, with table 0, the real one.
   *
   * @throws IllegalArgumentException where no such column is compared
   */
  public static GroupFidelity of(AlignedTables tables, String column, int leastRows) {
    Grouping grouping = Grouping.of(find(tables, column));
    List<Group> groups = new ArrayList<>();
    List<Grouping.Members> members =
        grouping.members().stream()
            .filter(group -> group.real().length > 0)
            .sorted(Comparator.comparingInt(group -> -group.real().length))
            .toList();
    for (Grouping.Members group : members) {
      boolean scored = groups.size() < MOST_GROUPS && group.real().length >= leastRows;
      groups.add(
          new Group(
              group.name(),
              group.real().length,
              group.synthetic().length,
              scored ? shapes(tables.without(column), group) : OptionalDouble.empty()));
    }
    int smallest = groups.isEmpty() ? 0 : groups.get(groups.size() - 1).realRows();
    return new GroupFidelity(column, gap(groups), smallest, groups);
  }

  private static OptionalDouble shapes(AlignedTables others, Grouping.Members group) {
    if (group.synthetic().length == 0) {
      return OptionalDouble.of(0);
    }
    return ColumnShapes.of(others.select(0, group.real()).select(1, group.synthetic())).score();
  }

  private static double gap(List<Group> groups) {
    double best = Double.NEGATIVE_INFINITY;
    double worst = Double.POSITIVE_INFINITY;
    for (Group group : groups) {
      if (group.shapes().isPresent()) {
        best = Math.max(best, group.shapes().getAsDouble());
        worst = Math.min(worst, group.shapes().getAsDouble());
      }
    }
    return Math.max(0, best - worst);
  }

  private static AlignedColumn find(AlignedTables tables, String column) {
    return tables.columns().stream()
        .filter(candidate -> candidate.name().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the protected column '" + column + "' is not among the compared columns"));
  }
}
