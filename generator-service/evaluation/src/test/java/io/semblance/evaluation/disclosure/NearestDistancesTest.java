package io.semblance.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestDistancesTest {

  private static final JsonNode GOLDEN = GoldenTables.values();
  private static final AlignedTables TABLES =
      AlignedTables.of(
          GoldenTables.table("real"), GoldenTables.table("holdout"), GoldenTables.table("syn"));

  @Test
  void distancesEqualThoseOfSdmetrics() {
    assertDistances(NearestDistances.of(TABLES, 2, 0), GOLDEN.path("dcr").path("syn_to_real"));
    assertDistances(NearestDistances.of(TABLES, 2, 1), GOLDEN.path("dcr").path("syn_to_holdout"));
  }

  @Test
  void sharesEqualThoseOfSdmetrics() {
    int[] head = IntStream.range(0, TABLES.rows(1)).toArray();

    assertCloser(TABLES, "dcr_overfitting");
    assertCloser(TABLES.select(0, head), "dcr_overfitting_equal_sizes");
  }

  @Test
  void aRowIsAtNoDistanceFromItself() {
    assertThat(NearestDistances.of(TABLES, 1, 1)).containsOnly(0);
  }

  private static void assertCloser(AlignedTables tables, String key) {
    ClosestRecords closest =
        ClosestRecords.of(NearestDistances.of(tables, 2, 0), NearestDistances.of(tables, 2, 1));

    assertThat(closest.closerToTraining())
        .isCloseTo(
            GOLDEN
                .path(key)
                .path("synthetic_data_percentages")
                .path("closer_to_training")
                .asDouble(),
            within(1e-9));
    assertThat(closest.share()).isGreaterThanOrEqualTo(closest.closerToTraining());
  }

  private static void assertDistances(double[] distances, JsonNode expected) {
    assertThat(distances).hasSize(expected.size());
    for (int i = 0; i < distances.length; i++) {
      assertThat(distances[i]).isCloseTo(expected.get(i).asDouble(), within(1e-9));
    }
  }
}
