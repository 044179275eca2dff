package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestInput;
import io.semblance.policy.policy.PackagedPolicy;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class DraftIT {

  private static final String DRAFTS = "/api/v1/policies/drafts/";
  private static final String RULES = "core/request.rego";
  private static final String LIMITS = "core/data.json";
  private static final String SAID = "Every row was made by a model";

  private String id = "";
  private String tag = "";

  @BeforeEach
  void aCopyOfTheActivePolicy() {
    Response created = create(Calls.newKey());
    id = created.path("id");
    tag = created.header("ETag");
  }

  @Test
  void anEditedDraftIsTestedMendedActivatedAndUsed() {
    int lines = (int) packaged(RULES).lines().count();
    write(RULES, packaged(RULES) + "\nbroken := undefined_thing\n");
    test()
        .then()
        .statusCode(200)
        .body("compiled", equalTo(false))
        .body("errors[0].file", equalTo(RULES))
        .body("errors[0].row", equalTo(lines + 2))
        .body("errors[0].col", equalTo(11));
    activate().then().statusCode(409).body("type", equalTo("/problems/draft-fails-tests"));

    write(RULES, packaged(RULES));
    write(LIMITS, packaged(LIMITS).replace(SAID, "All rows were made by a model"));
    test().then().body("passed", equalTo(true)).body("errors.size()", equalTo(0));
    String revision = activate().then().statusCode(200).extract().path("revision");

    Calls.decide(Story.fuelEconomy())
        .then()
        .body("policy_revision", equalTo(revision))
        .body("label.statements", hasItem(containsString("All rows were made by a model")));
    Calls.as("paul")
        .get("/api/v1/policies/active")
        .then()
        .body("revision", equalTo(revision))
        .body("version.author_name", equalTo("paul"));
    activate().then().statusCode(409).body("type", equalTo("/problems/draft-closed"));
    restore();
  }

  @Test
  void aDraftDoesNotUndoWhatCameIntoForceAfterIt() {
    String older = id;
    aCopyOfTheActivePolicy();
    write(LIMITS, packaged(LIMITS).replace(SAID, "Each row came from a model"));
    activate().then().statusCode(200);

    id = older;
    activate().then().statusCode(409).body("type", equalTo("/problems/base-changed"));
    restore();
  }

  @Test
  void waitingReleasesAreDecidedAgainUnderTheNewPolicy() throws InterruptedException {
    RequestInput filed = Story.students(ReleaseScope.REGISTERED, Story.budget());
    Calls.reserve(filed.source().id(), filed.subject(), Story.RHO, Story.DELTA);
    Calls.decide(Story.released(filed, "aa"));
    String before = reviewOf(filed, "open");

    write(LIMITS, packaged(LIMITS).replace(SAID, "No row was made by hand"));
    activate().then().statusCode(200);

    assertThat(eventuallyOpen(filed, Set.of(before))).isNotEqualTo(before);
    String between = reviewOf(filed, "open");
    restore();
    assertThat(eventuallyOpen(filed, Set.of(before, between))).isNotEmpty();
  }

  @Test
  void aDraftThatLoopsIsStoppedAndReported() {
    write(
        "core/loop_test.rego",
        """
        package semblance.packs.core.loop_test

        test_loops if {
        	some a in numbers.range(1, 100000000)
        	some b in numbers.range(1, 100000000)
        	a * b == -1
        }
        """);

    test()
        .then()
        .statusCode(200)
        .body("passed", equalTo(false))
        .body(
            "tests.find { !it.passed }.name", equalTo("semblance.packs.core.loop_test.test_loops"))
        .body("tests.find { !it.passed }.message", containsString("did not come to an end"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http.send({\"method\": \"get\", \"url\": \"http://127.0.0.1\"})",
        "opa.runtime()",
        "time.now_ns()",
        "rand.intn(\"x\", 3)"
      })
  void aDraftReachesNothing(String call) {
    write("core/reach.rego", "package semblance.packs.core.reach\n\nx := " + call + "\n");

    test()
        .then()
        .body("compiled", equalTo(false))
        .body("errors[0].message", containsString("undefined function"));
  }

  @Test
  void aDraftMayNotSayWhoCallsOpa() {
    write("core/door.rego", "package system.authz\n\ndefault allow := true\n");

    test()
        .then()
        .body("compiled", equalTo(false))
        .body("errors[0].file", equalTo("core/door.rego"))
        .body("errors[0].code", equalTo("foreign_package"));
    activate().then().statusCode(409);
  }

  @Test
  void rulesThatLeanOnATestDoNotPass() {
    write("core/lean_test.rego", "package semblance.packs.core.lean_test\n\nsquare(x) := x * x\n");
    write(
        "core/lean.rego",
        """
        package semblance.packs.core.lean

        four := data.semblance.packs.core.lean_test.square(2)
        """);

    test().then().body("compiled", equalTo(false)).body("errors[0].row", equalTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core/%2e%2e/%2e%2e/evil.rego", "..%2f..%2fevil.rego", "core/../x.rego"})
  void aPathThatLeavesThePolicyIsRefused(String path) {
    Response refused =
        Calls.as("paul")
            .urlEncodingEnabled(false)
            .contentType("text/plain")
            .header("If-Match", tag)
            .body("package x")
            .put(DRAFTS + id + "/files/" + path);

    assertThat(refused.statusCode()).isIn(400, 404);
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"core/data.yaml", "data.json", "core/.manifest", "system/authz.rego"})
  void onlyRulesAndLimitsOfAPackAreFiles(String path) {
    put(path, "x", tag).then().statusCode(400).body("errors[0].pointer", equalTo("/path"));
  }

  @Test
  void aChangeNeedsTheTagOfWhatWasRead() {
    Calls.as("paul")
        .contentType("text/plain")
        .body("package x")
        .put(DRAFTS + id + "/files/" + RULES)
        .then()
        .statusCode(428);
    write(RULES, packaged(RULES));
    put(RULES, "package x", "\"0\"").then().statusCode(412);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    put(RULES, "x".repeat(300_000), tag)
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void theSameKeyMakesTheSameDraft() {
    String key = Calls.newKey();

    assertThat(create(key).<String>path("id")).isEqualTo(create(key).path("id"));
    create("").then().statusCode(400);
  }

  @Test
  void draftsAndFilesCanBeRead() {
    Calls.as("paul").get(DRAFTS).then().body("drafts.id", hasItem(id));
    Calls.as("paul").get(DRAFTS + id).then().body("files", hasItem(LIMITS));
    assertThat(read(DRAFTS + id + "/files/" + LIMITS)).isEqualTo(packaged(LIMITS));
    assertThat(read("/api/v1/policies/active/files/" + LIMITS)).isEqualTo(packaged(LIMITS));
    Calls.as("paul")
        .get("/api/v1/policies/versions")
        .then()
        .body("versions.origin", hasItem("packaged"))
        .body("versions.size()", not(equalTo(0)));
  }

  private static Response create(String key) {
    return Calls.as("paul").header("Idempotency-Key", key).post(DRAFTS);
  }

  private void write(String path, String content) {
    Response written = put(path, content, tag);
    written.then().statusCode(200);
    tag = written.header("ETag");
  }

  private Response put(String path, String content, String ifMatch) {
    return Calls.as("paul")
        .contentType("text/plain")
        .header("If-Match", ifMatch)
        .body(content)
        .put(DRAFTS + id + "/files/" + path);
  }

  private Response test() {
    return Calls.as("paul").post(DRAFTS + id + ":test");
  }

  private Response activate() {
    String current = Calls.as("paul").get(DRAFTS + id).header("ETag");
    return Calls.as("paul").header("If-Match", current).post(DRAFTS + id + ":activate");
  }

  /** Puts the packaged policy in force again, for the tests that follow. */
  private void restore() {
    aCopyOfTheActivePolicy();
    write(LIMITS, packaged(LIMITS));
    activate().then().statusCode(200);
  }

  private static String packaged(String path) {
    return PackagedPolicy.files().byPath().getOrDefault(path, "");
  }

  private static String read(String path) {
    return Calls.as("paul").get(path).asString();
  }

  private static String reviewOf(RequestInput filed, String state) {
    String id =
        Calls.as("pia")
            .queryParam("state", state)
            .get("/api/v1/reviews")
            .path("reviews.find { it.request_id == '" + filed.subject() + "' }?.id");
    return id == null ? "" : id;
  }

  /** The open review that is none of those before it. */
  private static String eventuallyOpen(RequestInput filed, Set<String> before)
      throws InterruptedException {
    String open = reviewOf(filed, "open");
    for (int i = 0; i < 100 && (open.isEmpty() || before.contains(open)); i++) {
      Thread.sleep(200);
      open = reviewOf(filed, "open");
    }
    assertThat(before).doesNotContain(open);
    return open;
  }
}
