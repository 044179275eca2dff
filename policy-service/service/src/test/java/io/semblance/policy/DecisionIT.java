package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.semblance.policy.client.AccessInput;
import io.semblance.policy.client.DatasetFacts;
import io.semblance.policy.client.PrivacyFacts;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestInput;
import io.semblance.policy.client.Requester;
import io.semblance.policy.client.RiskTier;
import io.semblance.policy.decision.QuestionExample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class DecisionIT {

  @AfterEach
  void openTheDoor() {
    OpaDoor.set(OpaDoor.Mode.OPEN);
  }

  @Test
  void harmlessTestDataIsAllowedAndReleasedWithoutReviews() {
    RequestInput filed = Story.fuelEconomy();

    Calls.decide(filed)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("allow"))
        .body("risk.tier", equalTo("minimal"));
    Calls.decide(Story.released(filed, "aa"))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("allow_with_obligations"))
        .body("required_reviews.roles", equalTo(List.of()));
  }

  @Test
  void publicReleaseOfTheStudentsWithoutABudgetIsDenied() {
    Calls.decide(Story.students(ReleaseScope.PUBLIC, PrivacyFacts.none()))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("deny"))
        .body("findings.findAll { it.status == 'fail' }.rule_id", contains("CORE-DP-01"))
        .body("findings.find { it.status == 'fail' }.remedy", containsString("budget"));
  }

  @Test
  void registeredReleaseUnderABudgetWaitsForPeople() {
    RequestInput filed = Story.students(ReleaseScope.REGISTERED, Story.budget());

    Calls.decide(filed)
        .then()
        .body("outcome", equalTo("allow_with_obligations"))
        .body("risk.tier", equalTo("high"))
        .body("obligations.id", hasItem("dp.epsilon_max"));
    Calls.reserve(filed.source().id(), filed.subject(), Story.RHO, Story.DELTA);
    Calls.decide(Story.released(filed, "aa"))
        .then()
        .body("outcome", equalTo("needs_approval"))
        .body("required_reviews.missing", contains("data_steward", "privacy_officer"))
        .body("evidence_digest", startsWith("sha256:"));
  }

  @Test
  void accessFollowsThePermittedPurpose() {
    Calls.decide(download(Purpose.RESEARCH)).then().body("outcome", equalTo("allow"));
    Calls.decide(download(Purpose.PRODUCT_DEMO)).then().body("outcome", equalTo("deny"));
  }

  @Test
  void everyDecisionCanBeReadAgain() {
    RequestInput filed = Story.fuelEconomy();
    String id = Calls.decide(filed).path("decision_id");

    Calls.as("pia")
        .get("/api/v1/decisions/" + id)
        .then()
        .statusCode(200)
        .body("decision_id", equalTo(id));
    Calls.as("sam")
        .queryParam("subject", filed.subject())
        .get("/api/v1/decisions")
        .then()
        .body("decisions.decision_id", contains(id));
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() {
    RequestInput filed = Story.fuelEconomy();
    String older = Calls.decide(filed).path("decision_id");
    String newer = Calls.decide(filed).path("decision_id");

    var first = page(filed.subject(), null);
    var second = page(filed.subject(), first.path("next_page_token"));

    assertThat(first.<List<String>>path("decisions.decision_id")).containsExactly(newer);
    assertThat(second.<List<String>>path("decisions.decision_id")).containsExactly(older);
  }

  private static io.restassured.response.Response page(
      String subject, @org.jspecify.annotations.Nullable String token) {
    var call = Calls.as("sam").queryParam("subject", subject).queryParam("page_size", 1);
    return (token == null ? call : call.queryParam("page_token", token)).get("/api/v1/decisions");
  }

  @ParameterizedTest
  @EnumSource(value = OpaDoor.Mode.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
  void noAnswerIsStoredAsADenial(OpaDoor.Mode mode) {
    OpaDoor.set(mode);

    String id =
        Calls.decide(Story.fuelEconomy())
            .then()
            .statusCode(503)
            .contentType("application/problem+json")
            .body("type", equalTo("/problems/policy-unavailable"))
            .extract()
            .path("decision_id");

    Calls.as("pia")
        .get("/api/v1/decisions/" + id)
        .then()
        .body("outcome", equalTo("deny"))
        .body("findings.rule_id", contains("policy-unavailable"));
  }

  @Test
  void factsOfAnotherKindAreRefused() {
    Calls.ask(Map.of("decision_point", "access", "input", Story.fuelEconomy()))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", containsString("/input/"));
  }

  @Test
  void missingFactsAreNamed() {
    Calls.ask(Map.of("decision_point", "access", "input", Map.of("subject", "x")))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/input/requester", "/input/dataset", "/input/access"));
  }

  @Test
  void aNegativeBudgetIsNotAFact() {
    var facts = Map.of("claimed", true, "epsilon", -1, "unit", "row");
    Calls.ask(Map.of("decision_point", "request", "input", Map.of("privacy", facts)))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/input/privacy"))
        .body("errors[0].detail", containsString("epsilon must be a positive number"));
  }

  @Test
  void theExampleOfTheDescriptionIsAnswered() {
    Calls.asService("generator-service")
        .body(QuestionExample.HARMLESS)
        .post("/api/v1/decisions")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("allow"));
  }

  @Test
  void brokenJsonIsAProblem() {
    Calls.asService("generator-service")
        .body("{\"decision_point\":")
        .post("/api/v1/decisions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static AccessInput download(Purpose purpose) {
    return AccessInput.of(
        new Requester("uma", List.of("data_user")),
        new DatasetFacts(
            "students",
            "1.0.0",
            "published",
            ReleaseScope.REGISTERED,
            List.of(Purpose.RESEARCH),
            Instant.parse("2099-01-01T00:00:00Z"),
            RiskTier.HIGH),
        purpose);
  }
}
