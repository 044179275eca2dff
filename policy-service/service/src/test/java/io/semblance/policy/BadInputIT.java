package io.semblance.policy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class BadInputIT {

  private static final String REVIEW = "/api/v1/reviews/00000000-0000-0000-0000-000000000000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/decisions?subject=%00",
        "/api/v1/ledger/sources/%00",
        "/api/v1/ledger/sources/hmac-sha256:%00"
      })
  void anAddressWithNullIsRefused(String path) {
    assertBadRequest(Calls.as("pia").urlEncodingEnabled(false).get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}{}",
        "{\"reviewer\":\"pia\"}",
        "{\"verdict\":0,\"role\":\"data_steward\",\"evidence_digest\":\"x\",\"comment\":\"\"}",
        "{\"verdict\":\"YES\",\"role\":\"data_steward\",\"evidence_digest\":\"x\",\"comment\":\"\"}",
        "{\"verdict\":\"approve\",\"role\":1,\"evidence_digest\":\"x\",\"comment\":\"\"}",
        "{\"verdict\":\"approve\",\"role\":\"a\\u0000\",\"evidence_digest\":\"x\",\"comment\":\"\"}"
      })
  void aVerdictThatIsNoneIsRefused(String body) {
    assertBadRequest(
        Calls.as("sam")
            .contentType("application/json")
            .header("Idempotency-Key", Calls.newKey())
            .body(body)
            .post(REVIEW + "/verdicts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "0", "201", "99999999999"})
  void aPageSizeThatIsNoneIsRefused(String size) {
    for (String list : new String[] {"/api/v1/decisions", "/api/v1/reviews"}) {
      Response refused = Calls.as("pia").queryParam("page_size", size).get(list);
      assertBadRequest(refused);
      refused.then().body("errors[0].pointer", equalTo("?page_size"));
    }
  }

  @Test
  void anAddressOrHeadersThatAreTooLongAreProblemsToo() {
    Calls.as("pia")
        .get("/api/v1/decisions?subject=" + "x".repeat(9000))
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/address-too-long"));
    Calls.as("pia")
        .header("X-Long", "x".repeat(40_000))
        .get("/api/v1/decisions")
        .then()
        .statusCode(431)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/headers-too-large"));
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    Calls.as("pia")
        .contentType("application/json")
        .body("x".repeat(3 << 20))
        .post("/api/v1/reviews/00000000-0000-0000-0000-000000000000/verdicts")
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  private static void assertBadRequest(Response response) {
    response
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", startsWith("/problems/"))
        .body("detail", not(startsWith("Cannot")))
        .body("$", not(hasKey("stack")));
  }
}
