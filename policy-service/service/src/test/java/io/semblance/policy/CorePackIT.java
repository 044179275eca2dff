package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.semblance.policy.opa.OpaSandbox;
import io.semblance.policy.opa.TestReport;
import io.semblance.policy.policy.PackagedPolicy;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class CorePackIT {

  @Inject OpaSandbox sandbox;

  @Test
  void itsTestsPassAndReachItsRules() {
    TestReport report = sandbox.test(PackagedPolicy.files().byPath());

    assertThat(report.errors()).isEmpty();
    assertThat(report.tests())
        .allSatisfy(test -> assertThat(test.passed()).as(test.name()).isTrue());
    assertThat(report.tests()).hasSizeGreaterThan(60);
    assertThat(report.coverage()).isGreaterThanOrEqualTo(90);
  }
}
