package io.semblance.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A service that dies in mid-work, and comes back, loses nothing and does nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillE2E {

  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final String DATASET = "yrbss-synthetic";

  private WholePlatform platform;
  private DataTeam team;
  private Reviewers reviewers;
  private DataUsers users;

  @BeforeAll
  void start() {
    platform = new WholePlatform();
    team = new DataTeam(platform.places(), platform.people());
    reviewers = new Reviewers(platform.places(), platform.people());
    users = new DataUsers(platform.places(), platform.people());
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @Test
  void oneDatasetAndOneLedgerLineSurviveTheDeathOfEveryService() {
    People people = platform.people();
    String source = team.register("yrbss-2013", DemoFile.YRBSS, DemoFile.YRBSS_SCHEMA);
    String request = team.file(DemoFile.REGISTERED_REQUEST, source).text("/id");

    awaitStage(request, Set.of("sampling", "measuring"));
    platform.kill(Service.GENERATOR);
    platform.start(Service.GENERATOR);
    team.awaitState(request, "waiting_for_reviews");
    reviewers.approve(request, people.steward(), "data_steward");
    platform.kill(Service.POLICY);
    platform.start(Service.POLICY);
    reviewers.approve(request, people.privacyOfficer(), "privacy_officer");
    team.awaitState(request, "released");
    platform.kill(Service.CATALOG);
    platform.start(Service.CATALOG);
    users.awaitPublished(DATASET, people.dataUser());

    assertThat(versionsOf(DATASET)).isEqualTo(1);
    assertThat(ledgerStates(source)).containsExactly("committed");
  }

  private void awaitStage(String request, Set<String> stages) {
    Patience.await(
        "request %s to reach one of %s".formatted(request, stages),
        BOUND,
        () -> {
          JsonNode body =
              platform.people().scientist().get(platform.places().request(request)).body();
          return stages.contains(body.at("/stage").asText()) ? Optional.of(body) : Optional.empty();
        });
  }

  private int versionsOf(String name) {
    return platform
        .people()
        .dataUser()
        .get(platform.places().dataset(name))
        .expect(200)
        .body()
        .at("/versions")
        .size();
  }

  private List<String> ledgerStates(String source) {
    Account steward = platform.people().steward();
    String key = steward.get(platform.places().source(source)).expect(200).text("/commitment");
    List<String> states = new ArrayList<>();
    JsonNode lines = steward.get(platform.places().ledger(key)).expect(200).body().at("/lines");
    lines.forEach(line -> states.add(line.at("/state").asText()));
    return states;
  }
}
