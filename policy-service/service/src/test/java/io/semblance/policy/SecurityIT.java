package io.semblance.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class SecurityIT {

  private static final String UNKNOWN = "/00000000-0000-0000-0000-000000000000";

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/decisions",
    "POST, /api/v1/decisions",
    "POST, /api/v1/ledger/reservations",
    "GET, /api/v1/ledger/sources/x",
    "GET, /api/v1/reviews",
    "POST, /api/v1/reviews" + UNKNOWN + "/verdicts",
    "GET, /api/v1/policies/active",
    "POST, /api/v1/policies/drafts",
    "GET, /opa/v1/bundles/main"
  })
  void everyEndpointAsksForAToken(String method, String path) {
    assertProblem(given().contentType("application/json").request(method, path), 401);
  }

  @ParameterizedTest
  @CsvSource({
    "ada, POST, /api/v1/decisions",
    "nora, GET, /api/v1/decisions",
    "uma, GET, /api/v1/reviews",
    "paul, GET, /api/v1/reviews",
    "sam, GET, /api/v1/policies/active",
    "pia, POST, /api/v1/policies/drafts",
    "sam, POST, /api/v1/policies/drafts" + UNKNOWN + ":approve",
    "pia, POST, /api/v1/ledger/reservations",
    "paul, GET, /opa/v1/bundles/main"
  })
  void everyEndpointAsksForItsRole(String username, String method, String path) {
    assertProblem(Calls.as(username).request(method, path), 403);
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    assertProblem(Calls.asService("policy-service").get("/api/v1/decisions"), 401);
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() {
    try (Keycloak keycloak = Keycloak.withRealmElsewhere()) {
      assertProblem(Calls.bearing(keycloak.token()).get("/api/v1/decisions"), 401);
    }
  }

  @Test
  void anExpiredTokenIsRefused() throws InterruptedException {
    try (Keycloak keycloak = Keycloak.withBriefTokens()) {
      String token = keycloak.token();
      assertProblem(Calls.bearing(token).get("/api/v1/decisions"), 403);

      Response answer = Calls.bearing(token).get("/api/v1/decisions");
      for (int i = 0; i < 60 && answer.statusCode() == 403; i++) {
        Thread.sleep(250);
        answer = Calls.bearing(token).get("/api/v1/decisions");
      }

      assertProblem(answer, 401);
    }
  }

  @Test
  void aForgedTokenIsRefused() {
    String token = Calls.BACKING.userToken("pia");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    assertProblem(Calls.bearing(forged).get("/api/v1/decisions"), 401);
  }

  @Test
  void whatDoesNotExistIsAProblemToo() {
    assertProblem(Calls.as("pia").get("/api/v1/nothing"), 404);
    assertProblem(Calls.as("pia").get("/api/v1/decisions" + UNKNOWN), 404);
    assertProblem(Calls.as("pia").delete("/api/v1/decisions"), 405);
    assertProblem(Calls.as("pia").accept("text/csv").get("/api/v1/decisions"), 406);
    assertProblem(
        Calls.asService("generator-service")
            .contentType("text/plain")
            .body("x")
            .post("/api/v1/decisions"),
        415);
  }

  @Test
  void healthAndDescriptionAreOpen() {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200);
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<Integer>path("status")).isEqualTo(status);
    assertThat(response.<String>path("type")).startsWith("/problems/");
    assertThat(response.<String>path("title")).isNotBlank();
    assertThat(response.<String>path("detail")).isNotBlank();
  }
}
