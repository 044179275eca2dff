package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestInput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class ReviewIT {

  private RequestInput filed = Story.students(ReleaseScope.REGISTERED, Story.budget());
  private String digest = "";
  private String review = "";

  @BeforeEach
  void aReleaseWaits() {
    filed = Story.students(ReleaseScope.REGISTERED, Story.budget());
    Calls.decide(filed);
    Calls.reserve(filed.source().id(), filed.subject(), Story.RHO, Story.DELTA);
    digest = Calls.decide(Story.released(filed, "aa")).path("evidence_digest");
    review = idOf("open");
  }

  @Test
  void twoPeopleReleaseIt() throws InterruptedException {
    give("sam", "approve", "data_steward").then().statusCode(201).body("state", equalTo("open"));
    give("pia", "approve", "privacy_officer")
        .then()
        .statusCode(201)
        .body("state", equalTo("approved"))
        .body("verdicts.role", contains("data_steward", "privacy_officer"));

    Calls.decide(Story.released(filed, "aa"))
        .then()
        .body("outcome", equalTo("allow_with_obligations"))
        .body("required_reviews.missing", equalTo(List.of()))
        .body("approvals.role", contains("data_steward", "privacy_officer"))
        .body("approvals.at", equalTo(verdictTimes()));
    assertThat(told())
        .contains("io.semblance.review.completed")
        .contains("\"verdict\":\"approved\"")
        .contains(digest);
  }

  @Test
  void decisionsOnOneReleaseAtOnceOpenOneReview() {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    for (String evidence : List.of("aa", "bb", "cc")) {
      List<CompletableFuture<Integer>> race =
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> Calls.decide(Story.released(filed, evidence)).statusCode(),
                          threads))
              .toList();

      assertThat(race.stream().map(CompletableFuture::join).toList()).containsOnly(200);
      assertThat(
              Calls.as("pia")
                  .queryParam("state", "open")
                  .get("/api/v1/reviews")
                  .<List<String>>path(
                      "reviews.findAll { it.request_id == '" + filed.subject() + "' }.id"))
          .hasSize(1);
    }
    threads.shutdown();
  }

  @Test
  void oneRejectionEndsIt() {
    give("pia", "reject", "privacy_officer")
        .then()
        .statusCode(201)
        .body("state", equalTo("rejected"));

    give("sam", "approve", "data_steward").then().statusCode(409);
    Calls.decide(Story.released(filed, "aa")).then().body("outcome", equalTo("deny"));
  }

  @Test
  void nobodyReviewsTheirOwnRequest() {
    give("ada", "approve", "data_steward")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-request"));
  }

  @Test
  void aRoleMustBeHeld() {
    give("sam", "approve", "privacy_officer")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/role-not-held"));
  }

  @Test
  void onePersonGivesOneVerdict() {
    give("sam", "approve", "data_steward");

    give("sam", "approve", "data_steward").then().statusCode(409);
  }

  @Test
  void aRepeatedVerdictChangesNothing() {
    String key = Calls.newKey();
    give("sam", verdict("approve", "data_steward", digest), key).then().statusCode(201);

    give("sam", verdict("approve", "data_steward", digest), key).then().statusCode(201);
    give("sam", verdict("reject", "data_steward", digest), key).then().statusCode(422);
  }

  @Test
  void aVerdictNamesTheEvidenceItSaw() {
    give("sam", verdict("approve", "data_steward", "sha256:other"), Calls.newKey())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/evidence-changed"));
  }

  @Test
  void otherEvidenceOpensAnotherReview() {
    give("sam", "approve", "data_steward");

    Calls.decide(Story.released(filed, "bb"))
        .then()
        .body("outcome", equalTo("needs_approval"))
        .body("required_reviews.satisfied", equalTo(List.of()));

    assertThat(idOf("lapsed")).isEqualTo(review);
    assertThat(idOf("open")).isNotEqualTo(review);
    give("pia", "approve", "privacy_officer").then().statusCode(409);
  }

  @Test
  void reviewersReadWhatWaits() {
    Calls.as("pia")
        .get("/api/v1/reviews/" + review)
        .then()
        .statusCode(200)
        .body("request_id", equalTo(filed.subject()))
        .body("roles", hasItem("data_steward"));
  }

  @Test
  void anIncompleteVerdictIsRefused() {
    give("sam", Map.of("verdict", "approve"), Calls.newKey())
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/evidence_digest"));
    give("sam", verdict("approve", "data_steward", digest), "").then().statusCode(400);
  }

  private Response give(String username, String verdict, String role) {
    return give(username, verdict(verdict, role, digest), Calls.newKey());
  }

  private Response give(String username, Map<String, String> body, String key) {
    return Calls.as(username)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/reviews/" + review + "/verdicts");
  }

  private List<String> verdictTimes() {
    return Calls.as("pia").get("/api/v1/reviews/" + review).path("verdicts.given_at");
  }

  private static Map<String, String> verdict(String verdict, String role, String digest) {
    return Map.of(
        "verdict", verdict, "role", role, "evidence_digest", digest, "comment", "seen and judged");
  }

  private String idOf(String state) {
    return Calls.as("pia")
        .queryParam("state", state)
        .get("/api/v1/reviews")
        .path("reviews.find { it.request_id == '" + filed.subject() + "' }.id");
  }

  /** Returns what the generator was told, once that is about this review. */
  private String told() throws InterruptedException {
    String told = FakeGenerator.told();
    for (int i = 0; i < 150 && !told.contains(review); i++) {
      Thread.sleep(200);
      told = FakeGenerator.told();
    }
    return told;
  }
}
