package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class DraftIT {

  private final DraftWork draft = new DraftWork();

  @BeforeEach
  void aCopyOfTheActivePolicy() {
    draft.begin();
  }

  @Test
  void aDraftThatLoopsIsStoppedAndReported() {
    draft.write(
        "core/loop_test.rego",
        """
        package semblance.packs.core.loop_test

        test_loops if {
        	some a in numbers.range(1, 100000000)
        	some b in numbers.range(1, 100000000)
        	a * b == -1
        }
        """);

    draft
        .test()
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
    draft.write("core/reach.rego", "package semblance.packs.core.reach\n\nx := " + call + "\n");

    draft
        .test()
        .then()
        .body("compiled", equalTo(false))
        .body("errors[0].message", containsString("undefined function"));
  }

  @Test
  void aDraftMayNotSayWhoCallsOpa() {
    draft.write("core/door.rego", "package system.authz\n\ndefault allow := true\n");

    draft
        .test()
        .then()
        .body("compiled", equalTo(false))
        .body("errors[0].file", equalTo("core/door.rego"))
        .body("errors[0].code", equalTo("foreign_package"));
    draft.activate().then().statusCode(409);
  }

  @Test
  void rulesThatLeanOnATestDoNotPass() {
    draft.write(
        "core/lean_test.rego", "package semblance.packs.core.lean_test\n\nsquare(x) := x * x\n");
    draft.write(
        "core/lean.rego",
        """
        package semblance.packs.core.lean

        four := data.semblance.packs.core.lean_test.square(2)
        """);

    draft.test().then().body("compiled", equalTo(false)).body("errors[0].row", equalTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core/%2e%2e/%2e%2e/evil.rego", "..%2f..%2fevil.rego", "core/../x.rego"})
  void aPathThatLeavesThePolicyIsRefused(String path) {
    Response refused =
        Calls.as("paul")
            .urlEncodingEnabled(false)
            .contentType("text/plain")
            .header("If-Match", draft.tag)
            .body("package x")
            .put(DraftWork.DRAFTS + draft.id + "/files/" + path);

    assertThat(refused.statusCode()).isIn(400, 404);
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"core/data.yaml", "data.json", "core/.manifest", "system/authz.rego"})
  void onlyRulesAndLimitsOfAPackAreFiles(String path) {
    draft
        .put(path, "x", draft.tag)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/path"));
  }

  @Test
  void aChangeNeedsTheTagOfWhatWasRead() {
    Calls.as("paul")
        .contentType("text/plain")
        .body("package x")
        .put(DraftWork.DRAFTS + draft.id + "/files/" + DraftWork.RULES)
        .then()
        .statusCode(428);
    draft.write(DraftWork.RULES, DraftWork.packaged(DraftWork.RULES));
    draft.put(DraftWork.RULES, "package x", "\"0\"").then().statusCode(412);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    draft
        .put(DraftWork.RULES, "x".repeat(300_000), draft.tag)
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void theSameKeyMakesTheSameDraft() {
    String key = Calls.newKey();

    assertThat(DraftWork.create(key).<String>path("id"))
        .isEqualTo(DraftWork.create(key).path("id"));
    DraftWork.create("").then().statusCode(400);
  }

  @Test
  void draftsAndFilesCanBeRead() {
    Calls.as("paul").get(DraftWork.DRAFTS).then().body("drafts.id", hasItem(draft.id));
    Calls.as("paul")
        .get(DraftWork.DRAFTS + draft.id)
        .then()
        .body("files", hasItem(DraftWork.LIMITS));
    assertThat(DraftWork.read(DraftWork.DRAFTS + draft.id + "/files/" + DraftWork.LIMITS))
        .isEqualTo(DraftWork.packaged(DraftWork.LIMITS));
    assertThat(DraftWork.read("/api/v1/policies/active/files/" + DraftWork.LIMITS))
        .isEqualTo(DraftWork.packaged(DraftWork.LIMITS));
    Calls.as("paul")
        .get("/api/v1/policies/versions")
        .then()
        .body("versions.origin", hasItem("packaged"))
        .body("versions.size()", not(equalTo(0)));
  }
}
