package io.semblance.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.policy.policy.PackagedPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignPackagesTest {

  @Test
  void thePackagedPolicyIsOfTheHouse() {
    assertThat(ForeignPackages.in(PackagedPolicy.files().byPath())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package semblance",
        "# why\n\n  package semblance.packs.health # more\n",
        "package semblance.packs.health\r\n\r\nx := 1\r\n"
      })
  void packagesOfThePolicyPass(String text) {
    assertThat(ForeignPackages.in(Map.of("core/a.rego", text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package system.authz\n\ndefault allow := true\n",
        "package\nsystem.authz\n",
        "package system[\"authz\"]",
        "package semblancex",
        "package semblance[\"..\"]",
        "# a comment\rpackage semblance.a\npackage system.authz\n",
        "\uFEFFpackage semblance.a",
        "import data.x\npackage semblance.a",
        "# nothing",
        ""
      })
  void othersAreNamedWithTheirPlace(String text) {
    assertThat(ForeignPackages.in(Map.of("core/a.rego", text)))
        .singleElement()
        .satisfies(error -> assertThat(error.file()).isEqualTo("core/a.rego"))
        .satisfies(error -> assertThat(error.code()).isEqualTo("foreign_package"));
  }
}
