package io.semblance.evaluation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.evaluation.EvaluatedTables;
import io.semblance.evaluation.Evaluation;
import io.semblance.evaluation.EvaluationOptions;
import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.work.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  private static final EvaluationReport REPORT =
      Evaluation.evaluate(
          new EvaluatedTables(
              GoldenTables.table("real"),
              GoldenTables.table("holdout"),
              GoldenTables.withKeys("syn")),
          EvaluationOptions.withDefaults().protecting(List.of("sex")),
          Workers.onCallersThread());

  @Test
  void saysItsVersionAndItsFiguresInSnakeCase() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(ReportJson.of(REPORT));

    assertThat(json.fieldNames().next()).isEqualTo("schema_version");
    assertThat(json.path("rows").path("compared_columns").asInt()).isEqualTo(8);
    assertThat(json.at("/quality/trends/all_pairs").asDouble())
        .isEqualTo(REPORT.quality().trends().allPairs().orElseThrow());
    assertThat(json.at("/quality/shapes/columns/0/metric").asText()).isEqualTo("ks_complement");
    assertThat(json.at("/disclosure/closest/closer_to_training").isNumber()).isTrue();
    assertThat(json.at("/learning").isNull()).isTrue();
  }

  @Test
  void theSameReportGivesTheSameText() {
    assertThat(ReportJson.of(REPORT)).isEqualTo(ReportJson.of(REPORT)).doesNotContain("NaN");
  }
}
