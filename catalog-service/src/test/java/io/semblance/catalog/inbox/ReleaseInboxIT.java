package io.semblance.catalog.inbox;

import static io.restassured.RestAssured.given;
import static io.semblance.catalog.CatalogClient.announce;
import static io.semblance.catalog.CatalogClient.as;
import static io.semblance.catalog.CatalogClient.awaitEnd;
import static io.semblance.catalog.CatalogClient.event;
import static io.semblance.catalog.CatalogClient.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.semblance.catalog.CatalogClient;
import io.semblance.catalog.GeneratorRecording;
import io.semblance.catalog.RealServices;
import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.store.ContentStore;
import io.semblance.catalog.store.Sha256;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ReleaseInboxIT {

  private static final GeneratorRecording GENERATOR = GeneratorRecording.shared();

  @Inject DataSource dataSource;
  @Inject ContentStore store;

  @Test
  void publishesAnAnnouncedReleaseOnceHoweverOftenItIsAnnounced() {
    RecordedRelease students = RecordedRelease.STUDENTS;
    String id = students.releaseId();
    String digest = GENERATOR.serve(students, id, students.bytes("manifest.json"));
    String event = event("once-1", id, digest);

    announce(event).then().statusCode(202).body("release_id", equalTo(id));
    announce(event).then().statusCode(202);
    announce(event("once-2", id, digest)).then().statusCode(202);

    assertThat(awaitEnd(id)).isEqualTo("published");
    announce(event).then().statusCode(202).body("state", equalTo("published"));
    as("uma").get("/api/v1/datasets/yrbss-synthetic").then().body("versions", hasSize(1));
    assertThat(GENERATOR.requestsWithoutToken()).isZero();
  }

  @Test
  void nextReleaseOfTheNameIsTheNextMajorAndPointsBack() {
    awaitEnd(release(RecordedRelease.CARS, "two-releases"));
    awaitEnd(release(RecordedRelease.CARS, "two-releases"));

    String before =
        as("uma").get("/api/v1/datasets/two-releases/versions/1.0.0").path("record_digest");
    as("uma")
        .get("/api/v1/datasets/two-releases/versions/2.0.0/record")
        .then()
        .body("previous.version", equalTo("1.0.0"))
        .body("previous.record_digest", equalTo(before));
  }

  @Test
  void aNameOfAnotherRequesterIsNotReleasedInto() {
    awaitEnd(release(RecordedRelease.CARS, "mine"));
    String id = "of-another";
    byte[] manifest =
        RecordedRelease.CARS.changed(
            m -> {
              m.put("release_id", id);
              m.withObject("/dataset").put("name", "mine");
              m.withObject("/request").put("requested_by", "somebody-else");
            });
    announce(event(id, id, GENERATOR.serve(RecordedRelease.CARS, id, manifest)));

    assertThat(awaitEnd(id)).isEqualTo("failed");
    as("sam")
        .get("/api/v1/releases/" + id)
        .then()
        .body("reason", containsString("belongs to another requester"));
    as("uma").get("/api/v1/datasets/mine").then().body("versions", hasSize(1));
  }

  @Test
  void wrongManifestDigestFailsWithAReasonAndPublishesNothing() {
    String id = "wrong-manifest";
    GENERATOR.serve(RecordedRelease.CARS, id, named(id, "wrong-manifest"));

    announce(event("wrong-manifest", id, "sha256:" + "0".repeat(64))).then().statusCode(202);

    assertThat(awaitEnd(id)).isEqualTo("failed");
    as("sam")
        .get("/api/v1/releases/" + id)
        .then()
        .body("reason", containsString("manifest digest is sha256:"));
    as("uma").get("/api/v1/datasets/wrong-manifest").then().statusCode(404);
  }

  @Test
  void wrongFileFailsAndIsPublishedAfterTheSourceIsMendedAndTheReleaseRetried() {
    String id = "wrong-file";
    RecordedRelease cars = RecordedRelease.CARS;
    byte[] manifest =
        cars.changed(
            m -> {
              m.put("release_id", id);
              m.withObject("/dataset").put("name", "wrong-file");
              ((ObjectNode) m.at("/files/0"))
                  .put("sha256", Sha256.of("mended\n1\n".getBytes(StandardCharsets.UTF_8)).hex())
                  .put("bytes", 9);
            });
    String digest = GENERATOR.serve(cars, id, manifest);
    announce(event("wrong-file", id, digest)).then().statusCode(202);
    assertThat(awaitEnd(id)).isEqualTo("failed");

    GENERATOR.serveFile(
        id, "fuel-economy-synthetic.csv", "mended\n1\n".getBytes(StandardCharsets.UTF_8));
    as("uma")
        .urlEncodingEnabled(false)
        .post("/api/v1/releases/" + id + ":retry")
        .then()
        .statusCode(403);
    as("sam")
        .urlEncodingEnabled(false)
        .post("/api/v1/releases/" + id + ":retry")
        .then()
        .statusCode(202);

    assertThat(awaitEnd(id)).isEqualTo("published");
  }

  @Test
  void waitsForAGeneratorThatIsOutOfOrder() {
    GENERATOR.fail(2);

    String id = release(RecordedRelease.CARS, "patience");

    assertThat(awaitEnd(id)).isEqualTo("published");
  }

  /** What is left when the process dies between the pull and the publication: a row, no job. */
  @Test
  void finishesAReleaseWhoseProcessDiedAfterThePull() throws Exception {
    String id = UUID.randomUUID().toString();
    byte[] manifest = named(id, "died-after-pull");
    put(manifest);
    put(RecordedRelease.CARS.bytes("fuel-economy-synthetic.csv"));

    insert(id, Sha256.of(manifest).prefixed(), "pulled");

    assertThat(awaitEnd(id)).isEqualTo("published");
    as("uma").get("/api/v1/datasets/died-after-pull").then().body("versions", hasSize(1));
  }

  /** The row says pulled, but the disk was lost: it is pulled again. */
  @Test
  void pullsAgainWhatTheStoreHasLost() throws Exception {
    String id = UUID.randomUUID().toString();
    byte[] manifest = named(id, "lost-disk");
    GENERATOR.serve(RecordedRelease.CARS, id, manifest);

    insert(id, Sha256.of(manifest).prefixed(), "pulled");

    assertThat(awaitEnd(id)).isEqualTo("published");
  }

  @Test
  void refusesAnotherManifestForAKnownRelease() {
    String id = "changed-release";
    String digest = GENERATOR.serve(RecordedRelease.CARS, id, named(id, "changed-release"));
    announce(event("changed-1", id, digest)).then().statusCode(202);

    announce(event("changed-2", id, "sha256:" + "1".repeat(64)))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/release-changed"));
    announce(event("changed-1", "other-release", digest))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/event-reused"));
    awaitEnd(id);
  }

  @Test
  void takesEventsFromTheGeneratorAlone() {
    String event = event("e", "r", "sha256:" + "0".repeat(64));

    as("sam")
        .contentType("application/cloudevents+json")
        .body(event)
        .post("/api/v1/events")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given()
        .config(CatalogClient.PLAIN)
        .contentType("application/cloudevents+json")
        .body(event)
        .post("/api/v1/events")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    CatalogClient.asGenerator()
        .contentType("application/json")
        .body(event)
        .post("/api/v1/events")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    announce("{\"specversion\":\"1.0\"}")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/type"));
  }

  private static byte[] named(String id, String name) {
    return RecordedRelease.CARS.changed(
        m -> {
          m.put("release_id", id);
          m.withObject("/dataset").put("name", name);
        });
  }

  private void put(byte[] content) throws Exception {
    store.put(new ByteArrayInputStream(content), Sha256.of(content), content.length);
  }

  private void insert(String id, String digest, String state) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into inbox_release values ('%1$s', 'test', '%1$s', '/api/v1/releases/%1$s', '%2$s', '%3$s', null,
            now(), now())\
          """
              .formatted(id, digest, state));
    }
  }
}
