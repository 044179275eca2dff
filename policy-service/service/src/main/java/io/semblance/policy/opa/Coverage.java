package io.semblance.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The share of the rules' lines that their tests reach, in percent; the tests do not count. */
final class Coverage {

  private Coverage() {}

  static double ofRules(JsonNode report) {
    long covered = 0;
    long all = 0;
    for (Map.Entry<String, JsonNode> file : report.path("files").properties()) {
      if (!file.getKey().endsWith("_test.rego")) {
        covered += file.getValue().path("covered_lines").asLong();
        all += file.getValue().path("covered_lines").asLong();
        all += file.getValue().path("not_covered_lines").asLong();
      }
    }
    return all == 0 ? 0 : Math.round(1000.0 * covered / all) / 10.0;
  }
}
