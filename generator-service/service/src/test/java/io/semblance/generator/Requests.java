package io.semblance.generator;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Filing requests and waiting for them, in tests. */
final class Requests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Requests() {}

  /** A request for test data, which policy allows at once. */
  static String testData(String source, int rows, String more) {
    return ("{'source_id':'%s','dataset':{'name':'people-synthetic','title':'People'},"
            + "'category':'replica','sector':'other','intended_use':{'purpose':'software_testing',"
            + "'description':'Fill the test environment of the calculator with rows of the right"
            + " shape','consequential_decisions':false},'release_scope':'internal_team','rows':%d,"
            + "'formats':['csv','parquet']%s}")
        .formatted(source, rows, more)
        .replace('\'', '"');
  }

  static ValidatableResponse file(String body) {
    return file(body, UUID.randomUUID().toString());
  }

  static ValidatableResponse file(String body, String key) {
    return fileAs("ada", body, key);
  }

  static ValidatableResponse fileAs(String user, String body, String key) {
    return People.as(user)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/requests")
        .then();
  }

  static JsonPath get(String id) {
    return getAs("ada", id);
  }

  private static JsonPath getAs(String user, String id) {
    return People.as(user)
        .get("/api/v1/requests/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Waits until the request is in a state, or in one that it cannot leave. */
  static JsonPath await(String id, String state) throws InterruptedException {
    return awaitAs("ada", id, state);
  }

  static JsonPath awaitAs(String user, String id, String state) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    JsonPath request = getAs(user, id);
    while (!request.getString("state").equals(state) && Instant.now().isBefore(end)) {
      Thread.sleep(200);
      request = getAs(user, id);
    }
    return request;
  }
}
