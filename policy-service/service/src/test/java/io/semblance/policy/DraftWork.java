package io.semblance.policy;

import io.restassured.response.Response;
import io.semblance.policy.policy.PackagedPolicy;
import java.util.Map;

/** The work on one draft: begun, changed, tried, approved and activated by the demo's people. */
final class DraftWork {

  static final String DRAFTS = "/api/v1/policies/drafts/";
  static final String RULES = "core/request.rego";
  static final String LIMITS = "core/data.json";
  static final String SAID = "Every row was made by a model";

  String id = "";
  String tag = "";

  /** Begins a draft, which the steps below work on. */
  void begin() {
    Response created = create(Calls.newKey());
    id = created.path("id");
    tag = created.header("ETag");
  }

  static Response create(String key) {
    return Calls.as("paul").header("Idempotency-Key", key).post(DRAFTS);
  }

  void write(String path, String content) {
    Response written = put(path, content, tag);
    written.then().statusCode(200);
    tag = written.header("ETag");
  }

  Response put(String path, String content, String ifMatch) {
    return Calls.as("paul")
        .contentType("text/plain")
        .header("If-Match", ifMatch)
        .body(content)
        .put(DRAFTS + id + "/files/" + path);
  }

  Response test() {
    return Calls.as("paul").post(DRAFTS + id + ":test");
  }

  Response approve(String username, String revision) {
    return Calls.as(username).body(Map.of("revision", revision)).post(DRAFTS + id + ":approve");
  }

  String revision() {
    return Calls.as("paul").get(DRAFTS + id).path("revision");
  }

  /** Activates it, after another person has approved it. */
  Response activate() {
    approve("pia", revision());
    return activateAlone();
  }

  Response activateAlone() {
    String current = Calls.as("paul").get(DRAFTS + id).header("ETag");
    return Calls.as("paul").header("If-Match", current).post(DRAFTS + id + ":activate");
  }

  /** Puts the packaged policy in force again, for the tests that follow. */
  void restore() {
    begin();
    write(LIMITS, packaged(LIMITS));
    activate().then().statusCode(200);
  }

  static String packaged(String path) {
    return PackagedPolicy.files().byPath().getOrDefault(path, "");
  }

  static String read(String path) {
    return Calls.as("paul").get(path).asString();
  }
}
