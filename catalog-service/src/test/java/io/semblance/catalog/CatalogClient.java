package io.semblance.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.semblance.local.BackingServices;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** What tests do with a running catalog, as the generator and as people. */
public final class CatalogClient {

  private static final BackingServices BACKING = BackingServices.shared();
  private static final GeneratorRecording GENERATOR = GeneratorRecording.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Sends media types as they are given. */
  public static final RestAssuredConfig PLAIN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs(
                      "application/cloudevents+json", io.restassured.http.ContentType.TEXT));

  private CatalogClient() {}

  public static RequestSpecification as(String user) {
    return given().config(PLAIN).auth().oauth2(BACKING.userToken(user));
  }

  public static RequestSpecification asGenerator() {
    return given().config(PLAIN).auth().oauth2(BACKING.serviceToken("generator-service"));
  }

  public static String event(String eventId, String releaseId, String digest) {
    return """
        {"specversion":"1.0","id":"%s","source":"urn:semblance:generator",
         "type":"io.semblance.dataset.released","data":{"release_id":"%s",
         "manifest_path":"/api/v1/releases/%s","manifest_digest":"%s"}}"""
        .formatted(eventId, releaseId, releaseId, digest);
  }

  public static Response announce(String event) {
    return asGenerator()
        .contentType("application/cloudevents+json")
        .body(event)
        .post("/api/v1/events");
  }

  /** Serves a release under a new name, announces it, waits for its end, and returns its id. */
  public static String release(RecordedRelease release, String name) {
    return release(release, name, unchanged -> {});
  }

  /** The same, after a change of its manifest. */
  public static String release(RecordedRelease release, String name, Consumer<ObjectNode> change) {
    String id = UUID.randomUUID().toString();
    byte[] manifest =
        release.changed(
            m -> {
              m.put("release_id", id);
              m.withObject("/dataset").put("name", name);
              change.accept(m);
            });
    String digest = GENERATOR.serve(release, id, manifest);
    announce(event(UUID.randomUUID().toString(), id, digest)).then().statusCode(202);
    return id;
  }

  /** Returns the state that a release comes to, and stays in. */
  public static String awaitEnd(String releaseId) {
    Instant end = Instant.now().plus(PATIENCE);
    String state = "";
    while (Instant.now().isBefore(end)) {
      state = as("sam").get("/api/v1/releases/" + releaseId).path("state");
      if (state.equals("published") || state.equals("failed")) {
        return state;
      }
      pause();
    }
    return state;
  }

  public static void published(RecordedRelease release, String name) {
    assertThat(awaitEnd(release(release, name))).isEqualTo("published");
  }

  public static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
