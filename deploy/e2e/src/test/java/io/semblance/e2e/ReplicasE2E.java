package io.semblance.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.local.Service;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two generators on one database and one data folder do every job once, also when one dies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasE2E {

  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final int REQUESTS = 4;
  private static final int ROWS = 200_000;

  private WholePlatform platform;
  private URI second;

  @BeforeAll
  void start() {
    platform = new WholePlatform();
    second = platform.startSecondGenerator();
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @Test
  void everyDatasetIsReleasedOnceWhenAReplicaDiesInMidJob() {
    DataTeam team = new DataTeam(places(), platform.people());
    String students = team.register("students", DemoFile.YRBSS, DemoFile.YRBSS_SCHEMA);
    String cars = team.register("cars", DemoFile.FUEL_ECONOMY, DemoFile.FUEL_ECONOMY_SCHEMA);
    List<String> requests = new ArrayList<>();
    requests.add(file(DemoFile.REGISTERED_REQUEST, students, 0));
    for (int i = 1; i < REQUESTS; i++) {
      requests.add(file(DemoFile.TEST_DATA_REQUEST, cars, i));
    }
    CompletableFuture<String> followed =
        CompletableFuture.supplyAsync(() -> events(requests.get(1)));

    awaitSampling(requests);
    platform.kill(Service.GENERATOR);

    team.awaitState(requests.get(0), "waiting_for_reviews");
    Reviewers reviewers = new Reviewers(places(), platform.people());
    reviewers.approve(requests.get(0), platform.people().steward(), "data_steward");
    reviewers.approve(requests.get(0), platform.people().privacyOfficer(), "privacy_officer");
    platform.start(Service.GENERATOR); // policy-service tells the first of what was reviewed
    for (int i = 0; i < REQUESTS; i++) {
      team.awaitState(requests.get(i), "released");
      new DataUsers(places(), platform.people())
          .awaitPublished(name(i), platform.people().dataUser());
      assertThat(versionsOf(name(i))).isEqualTo(1);
    }
    assertThat(followed.join()).contains("\"state\":\"accepted\"", "\"state\":\"released\"");
    assertThat(linesOf(students)).containsExactly(requests.get(0) + " committed");
  }

  /** The second generator in place of the first, which will die. */
  private Places places() {
    return new Places(second, platform.places().policy(), platform.places().catalog());
  }

  private List<String> linesOf(String source) {
    Account steward = platform.people().steward();
    String key = steward.get(places().source(source)).expect(200).text("/commitment");
    List<String> lines = new ArrayList<>();
    for (JsonNode line : steward.get(places().ledger(key)).expect(200).body().at("/lines")) {
      lines.add(line.at("/request_id").asText() + " " + line.at("/state").asText());
    }
    return lines;
  }

  private String file(DemoFile request, String source, int number) {
    ObjectNode body = request.json().deepCopy();
    body.put("source_id", source).put("rows", ROWS);
    body.withObject("/dataset").put("name", name(number));
    return platform.people().scientist().post(places().requests(), body).expect(202).text("/id");
  }

  private static String name(int number) {
    return "replica-" + number;
  }

  private String events(String request) {
    return platform
        .people()
        .scientist()
        .follow(second.resolve("/api/v1/requests/" + request + "/events"))
        .expect(200)
        .body()
        .asText();
  }

  /** Waits for the fit that was paid for: from then on, a death costs nothing. */
  private void awaitSampling(List<String> requests) {
    Patience.await(
        "the first request to be sampling",
        BOUND,
        () ->
            platform
                    .people()
                    .scientist()
                    .get(places().request(requests.get(0)))
                    .expect(200)
                    .body()
                    .at("/stage")
                    .asText()
                    .equals("sampling")
                ? Optional.of(true)
                : Optional.empty());
  }

  private int versionsOf(String name) {
    return platform
        .people()
        .dataUser()
        .get(places().dataset(name))
        .expect(200)
        .body()
        .at("/versions")
        .size();
  }
}
