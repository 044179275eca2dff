package io.semblance.evaluation.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupFidelityTest {

  private static final Schema SCHEMA =
      Schema.of(Column.categorical("group", List.of("a", "b")), Column.integer("value", 0, 1000));

  @Test
  void theGapIsBetweenTheBestAndTheWorstServedGroup() {
    Table real = table(100, "a", 0, "b", 0);
    Table synthetic = table(100, "a", 0, "b", 50);

    GroupFidelity fidelity = GroupFidelity.of(AlignedTables.of(real, synthetic), "group", 30);

    assertThat(fidelity.groups())
        .extracting(GroupFidelity.Group::name)
        .containsExactlyInAnyOrder("a", "b");
    double chance = Math.sqrt(Math.PI / 2) * Math.log(2) * Math.sqrt(2 / 100.0);
    assertThat(fidelity.maxGap()).isCloseTo(.5 - chance, within(1e-12));
    assertThat(fidelity.smallestGroupRows()).isEqualTo(100);
  }

  @Test
  void aGroupWithoutSyntheticRowsScoresNothing() {
    Table real = table(100, "a", 0, "b", 0);
    Table synthetic = table(100, "a", 0, "a", 0);

    assertThat(GroupFidelity.of(AlignedTables.of(real, synthetic), "group", 30).maxGap())
        .isEqualTo(1.0);
  }

  @Test
  void groupsTooSmallAreListedButNotScored() {
    Table real = table(20, "a", 0, "b", 0);
    Table synthetic = table(20, "a", 0, "b", 50);

    GroupFidelity fidelity = GroupFidelity.of(AlignedTables.of(real, synthetic), "group", 30);

    assertThat(fidelity.groups()).hasSize(2).allMatch(group -> group.shapes().isEmpty());
    assertThat(fidelity.maxGap()).isZero();
  }

  /** Means over 200 worlds; the standard error is below .003, so .01 is off by chance never. */
  @Test
  void aPerfectSynthesizerHasTheShapesOfChance() {
    SplittableRandom random = new SplittableRandom(20261124);
    double shapes = 0;
    double byChance = 0;
    int worlds = 200;
    for (int i = 0; i < worlds; i++) {
      GroupFidelity.Group group =
          GroupFidelity.of(AlignedTables.of(drawn(60, random), drawn(90, random)), "group", 30)
              .groups()
              .get(0);
      shapes += group.shapes().orElseThrow() / worlds;
      byChance += group.byChance().orElseThrow() / worlds;
    }

    assertThat(shapes).isCloseTo(byChance, within(.015));
  }

  @Test
  void numbersAreGroupedByQuarters() {
    AlignedTables tables = AlignedTables.of(GoldenTables.table("real"), GoldenTables.table("syn"));

    GroupFidelity fidelity = GroupFidelity.of(tables, "income", 30);

    assertThat(fidelity.groups()).hasSize(5);
    assertThat(fidelity.groups().stream().mapToInt(GroupFidelity.Group::realRows).sum())
        .isEqualTo(400);
    assertThat(fidelity.groups().stream().mapToInt(GroupFidelity.Group::syntheticRows).sum())
        .isEqualTo(320);
  }

  @Test
  void anUnknownColumnIsNamed() {
    AlignedTables tables = AlignedTables.of(GoldenTables.table("real"), GoldenTables.table("syn"));

    assertThatThrownBy(() -> GroupFidelity.of(tables, "id", 30)).hasMessageContaining("'id'");
  }

  private static Table drawn(int rows, SplittableRandom random) {
    TableBuilder builder = new TableBuilder(SCHEMA);
    for (int i = 0; i < rows; i++) {
      builder.addRow(Arrays.asList("a", Integer.toString(random.nextInt(1000))));
    }
    return builder.build();
  }

  /** Half of the rows in one group, half in another, each with a run of values from a start. */
  private static Table table(int each, Object... groupsAndStarts) {
    TableBuilder builder = new TableBuilder(SCHEMA);
    for (int g = 0; g < groupsAndStarts.length; g += 2) {
      int start = (Integer) groupsAndStarts[g + 1];
      for (int i = 0; i < each; i++) {
        builder.addRow(Arrays.asList((String) groupsAndStarts[g], Integer.toString(start + i)));
      }
    }
    return builder.build();
  }
}
