package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class LedgerIT {

  private static final int RACERS = 1000;

  private final String source = "hmac-sha256:" + UUID.randomUUID();

  @Test
  void aRaceOfReservationsCannotOverspend() {
    String child = source + "-child";
    List<Supplier<Integer>> racers = new ArrayList<>();
    for (int i = 0; i < RACERS; i += 2) {
      racers.add(() -> reserve(0.125));
      racers.add(() -> claim(child, List.of(source), 0.125).statusCode());
    }

    List<Integer> answers = race(racers);

    /* 35 times 0.125 is 4.375, and the limit of the core pack is 4.4 */
    assertThat(answers).containsOnly(201, 409);
    assertThat(answers).filteredOn(status -> status == 201).hasSize(35);
    Calls.as("pia")
        .get("/api/v1/ledger/sources/" + source)
        .then()
        .statusCode(200)
        .body("lines.size()", equalTo(35))
        .body("spent.rho", lessThanOrEqualTo(4.4f));
  }

  @Test
  void aRequestReservesOnce() {
    String request = UUID.randomUUID().toString();

    String first = Calls.reserve(source, request, 0.5, 1e-6).path("reservation_id");
    String again = Calls.reserve(source, request, 0.5, 1e-6).path("reservation_id");

    assertThat(again).isEqualTo(first);
    Calls.reserve(source, request, 0.6, 1e-6)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/reserved-otherwise"));
  }

  @Test
  void aRequestsOwnDecisionTightensTheLimit() {
    RequestInput filed = Story.students(ReleaseScope.REGISTERED, Story.budget());
    Calls.decide(filed);

    Calls.reserve(filed.source().id(), UUID.randomUUID().toString(), 0.53, 1e-6)
        .then()
        .statusCode(201);
    Calls.reserve(filed.source().id(), filed.subject(), Story.RHO, Story.DELTA)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/budget-exceeded"));
    Calls.decide(filed)
        .then()
        .body("outcome", equalTo("deny"))
        .body("findings.findAll { it.status == 'fail' }.rule_id", hasItems("CORE-DP-06"));
  }

  @Test
  void whatIsReleasedMayBeSpentAgain() {
    String id = Calls.reserve(source, "r-" + source, 4.3, 1e-6).path("reservation_id");
    assertThat(reserve(0.5)).isEqualTo(409);

    resolve(id, "release").then().statusCode(200).body("state", equalTo("released"));

    assertThat(reserve(0.5)).isEqualTo(201);
    resolve(id, "release").then().statusCode(200);
    resolve(id, "commit").then().statusCode(409);
  }

  @Test
  void aReleasedRequestThatReservesAgainIsHeldToTheLimit() {
    String request = "again-" + source;
    String id = Calls.reserve(source, request, 4, 1e-6).path("reservation_id");
    resolve(id, "release");

    Calls.reserve(source, request, 4, 1e-6)
        .then()
        .statusCode(201)
        .body("reservation_id", equalTo(id))
        .body("state", equalTo("reserved"));
    assertThat(reserve(0.5)).isEqualTo(409);

    resolve(id, "release");
    assertThat(reserve(0.5)).isEqualTo(201);
    Calls.reserve(source, request, 4, 1e-6).then().statusCode(409);
  }

  @Test
  void whatIsCommittedIsSpent() {
    String id = Calls.reserve(source, "c-" + source, 0.25, 1e-6).path("reservation_id");

    resolve(id, "commit").then().statusCode(200).body("state", equalTo("committed"));

    resolve(id, "commit").then().statusCode(200);
    resolve(id, "release").then().statusCode(409);
    resolve(UUID.randomUUID().toString(), "commit").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.000001", "-1, 0.000001", "1, 1", "1, -0.1"})
  void whatIsNotALossIsRefused(double rho, double delta) {
    Calls.reserve(source, UUID.randomUUID().toString(), rho, delta)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void whatIsDerivedSpendsTheBudgetOfItsAncestors() {
    String child = source + "-child";
    String grandchild = source + "-grandchild";
    claim(child, List.of(source), 2).then().statusCode(201);
    claim(grandchild, List.of(child), 2).then().statusCode(201);

    assertThat(reserve(0.5)).isEqualTo(409);
    claim(child, List.of(source), 0.5).then().statusCode(409);
    claim(grandchild, List.of(), 0.5)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/budget-exceeded"));
    Calls.as("pia")
        .get("/api/v1/ledger/sources/" + source)
        .then()
        .body("spent.rho", equalTo(4.0f))
        .body("lines.source_key", hasItems(child, grandchild));
    Calls.as("pia")
        .get("/api/v1/ledger/sources/" + grandchild)
        .then()
        .body("spent.rho", equalTo(2.0f));
  }

  @Test
  void anAncestorThatIsToldLateIsChargedWithTheSameLines() {
    String child = source + "-child";
    claim(child, List.of(), 3).then().statusCode(201);
    claim(child, List.of(source), 1).then().statusCode(201);

    assertThat(reserve(0.5)).isEqualTo(409);
  }

  @Test
  void aJobThatWasKilledPaysAgain() {
    String request = "killed-" + source;
    Map<String, Object> again =
        Map.of("source_key", source, "request_id", request, "rho", 2.5, "delta", 0, "attempt", 2);
    String first = Calls.reserve(source, request, 1.5, 0).path("reservation_id");

    String second = Calls.reserve(again).path("reservation_id");

    assertThat(second).isNotEqualTo(first);
    assertThat(Calls.reserve(again).<String>path("reservation_id")).isEqualTo(second);
    assertThat(reserve(0.5)).isEqualTo(409);
  }

  @Test
  void oneRequestReservesOfOneSourceWhenTwoRace() {
    for (int round = 0; round < 8; round++) {
      String request = UUID.randomUUID().toString();
      List<Integer> answers =
          race(
              List.of(
                  () -> Calls.reserve(source + "-a", request, 0.1, 0).statusCode(),
                  () -> Calls.reserve(source + "-b", request, 0.1, 0).statusCode()));

      assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void noClockFreesBudget() {
    assertThat(reserve(4.3)).isEqualTo(201);

    for (Duration jump : List.of(Duration.ofDays(4000), Duration.ofDays(-4000))) {
      MovedClock.by(jump);
      assertThat(reserve(0.5)).isEqualTo(409);
    }
    MovedClock.by(Duration.ZERO);
    assertThat(reserve(0.05)).isEqualTo(201);
  }

  private static Response claim(String sourceKey, List<String> ancestors, double rho) {
    return Calls.reserve(
        Map.of(
            "source_key",
            sourceKey,
            "ancestors",
            ancestors,
            "request_id",
            UUID.randomUUID().toString(),
            "attempt",
            1,
            "rho",
            rho,
            "delta",
            0));
  }

  private static List<Integer> race(List<Supplier<Integer>> racers) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(64, racers.size()));
    List<CompletableFuture<Integer>> race =
        racers.stream().map(one -> CompletableFuture.supplyAsync(one, threads)).toList();
    List<Integer> answers = race.stream().map(CompletableFuture::join).toList();
    threads.shutdown();
    return answers;
  }

  private int reserve(double rho) {
    return Calls.reserve(source, UUID.randomUUID().toString(), rho, 1e-7).statusCode();
  }

  private static Response resolve(String id, String verb) {
    return Calls.asService("generator-service")
        .post("/api/v1/ledger/reservations/" + id + ":" + verb);
  }
}
