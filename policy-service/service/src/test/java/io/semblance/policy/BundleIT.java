package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class BundleIT {

  private static final String MAIN = "/opa/v1/bundles/main";
  private static final String BUNDLE = "application/vnd.openpolicyagent.bundles";

  @Test
  void thePolicyIsServedUnderItsDigest() {
    Response bundle = Calls.asService("opa").get(MAIN);

    assertThat(bundle.statusCode()).isEqualTo(200);
    assertThat(bundle.contentType()).isEqualTo(BUNDLE);
    assertThat(bundle.header("ETag")).startsWith("\"sha256:");
  }

  @Test
  void whoKnowsThePolicyIsHeldUntilItChanges() {
    String tag = Calls.asService("opa").get(MAIN).header("ETag");
    Instant asked = Instant.now();

    Response unchanged =
        Calls.asService("opa")
            .header("If-None-Match", tag)
            .header("Prefer", "modes=snapshot,delta;wait=1")
            .get(MAIN);

    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.header("Content-Type")).isEqualTo(BUNDLE);
    assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }
}
