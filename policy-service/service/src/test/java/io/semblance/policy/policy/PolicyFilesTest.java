package io.semblance.policy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

  private static final PolicyFiles POLICY =
      PolicyFiles.of(Map.of("core/a.rego", "package a", "core/a_test.rego", "package a_test"));

  @Test
  void theSameContentHasTheSameRevision() {
    PolicyFiles same = PolicyFiles.fromJson(POLICY.toJson());

    assertThat(same.revision()).isEqualTo(POLICY.revision()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void otherContentHasAnotherRevision() {
    PolicyFiles changed = POLICY.with(new PolicyPath("core/a.rego"), "package b");

    assertThat(changed.revision()).isNotEqualTo(POLICY.revision());
  }

  @Test
  void contentCannotMoveBetweenFilesUnnoticed() {
    PolicyFiles one = PolicyFiles.of(Map.of("core/a.rego", "xy", "core/b.rego", ""));
    PolicyFiles other = PolicyFiles.of(Map.of("core/a.rego", "x", "core/b.rego", "y"));

    assertThat(one.revision()).isNotEqualTo(other.revision());
  }

  @Test
  void testsAreLeftOutOfWhatOpaNeeds() {
    assertThat(POLICY.withoutTests().byPath()).containsOnlyKeys("core/a.rego");
  }

  @Test
  void thePackagedPolicyHasItsThreePoints() {
    assertThat(PackagedPolicy.files().byPath())
        .containsKeys(
            "core/data.json", "core/request.rego", "core/release.rego", "core/access.rego");
  }
}
