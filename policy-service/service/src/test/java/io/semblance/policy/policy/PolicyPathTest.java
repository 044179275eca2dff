package io.semblance.policy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"core/request.rego", "core/request_test.rego", "health/us/data.json"})
  void namesRulesAndLimitsOfAPack(String path) {
    assertThat(new PolicyPath(path).value()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "request.rego",
        "../core/request.rego",
        "core/../../request.rego",
        "/core/request.rego",
        "core//request.rego",
        "core/./request.rego",
        "core/request.rego\n",
        "core\\request.rego",
        "core/data.yaml",
        "core/.manifest",
        "system/authz.rego",
        "system/data.json",
        "semblance/data.json",
        "Core/request.rego"
      })
  void refusesWhateverElse(String path) {
    assertThatThrownBy(() -> new PolicyPath(path)).isInstanceOf(HttpProblem.class);
  }
}
