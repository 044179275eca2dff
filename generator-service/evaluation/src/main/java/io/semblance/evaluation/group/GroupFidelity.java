package io.semblance.evaluation.group;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.quality.ChanceShapes;
import io.semblance.evaluation.quality.ColumnShapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well the groups of one protected column are served: the column shapes of all other columns
 * within each group, and how far apart the best and the worst served group are, beyond chance.
 *
 * <p>Shapes of a small group are worse by chance alone, however good the synthesizer. So the gap is
 * taken between shortfalls: how far a group's shapes lie below what two samples of its sizes from
 * one population have on average.
 *
 * <p>A group of fewer real rows than asked for is listed without a score, since its shapes are
 * chance. A group that is large enough and has no synthetic row scores 0. Groups are levels, or
 * quarters of a column of numbers; missing is a group.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param maxGap between the least and the greatest shortfall; 0 where fewer than two groups have
 *     one
 * @param smallestGroupRows real rows of the smallest group, 0 where the table is empty
 * @param groups the largest first
 */
public record GroupFidelity(
    String column, double maxGap, int smallestGroupRows, List<Group> groups) {

  /** So many groups, the largest, are scored. */
  private static final int MOST_GROUPS = 50;

  /**
   * One group and its rows in each table.
   *
   * @param shapes the mean shape of the other columns within the group
   * @param byChance what that mean would be for a perfect synthesizer
   */
  public record Group(
      String name,
      int realRows,
      int syntheticRows,
      OptionalDouble shapes,
      OptionalDouble byChance) {

    /** How far the shapes lie below chance; absent where there is no score. */
    public OptionalDouble shortfall() {
      return shapes.isPresent() && byChance.isPresent()
          ? OptionalDouble.of(Math.max(0, byChance.getAsDouble() - shapes.getAsDouble()))
          : OptionalDouble.empty();
    }
  }

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
      groups.add(scored ? scored(tables.without(column), group) : unscored(group));
    }
    int smallest = groups.isEmpty() ? 0 : groups.get(groups.size() - 1).realRows();
    return new GroupFidelity(column, gap(groups), smallest, groups);
  }

  private static Group unscored(Grouping.Members group) {
    return new Group(
        group.name(),
        group.real().length,
        group.synthetic().length,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static Group scored(AlignedTables others, Grouping.Members group) {
    boolean absent = group.synthetic().length == 0;
    AlignedTables within = others.select(0, group.real()).select(1, group.synthetic());
    return new Group(
        group.name(),
        group.real().length,
        group.synthetic().length,
        absent ? OptionalDouble.of(0) : ColumnShapes.of(within).score(),
        absent ? OptionalDouble.of(1) : ChanceShapes.of(within));
  }

  private static double gap(List<Group> groups) {
    DoubleSummaryStatistics shortfalls =
        groups.stream()
            .map(Group::shortfall)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .summaryStatistics();
    return shortfalls.getCount() < 2 ? 0 : shortfalls.getMax() - shortfalls.getMin();
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
