package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestInput;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class ActivationIT {

  private final DraftWork draft = new DraftWork();

  @BeforeEach
  void aCopyOfTheActivePolicy() {
    draft.begin();
  }

  @Test
  void whoWroteADraftDoesNotAlonePutItInForce() {
    draft.write(
        DraftWork.LIMITS,
        DraftWork.packaged(DraftWork.LIMITS).replace(DraftWork.SAID, "No row is real"));
    draft.activateAlone().then().statusCode(409).body("type", equalTo("/problems/approval-needed"));
    draft
        .approve("paul", draft.revision())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-draft"));
    draft.approve("sam", draft.revision()).then().statusCode(403);
    draft
        .approve("petra", "sha256:other")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/draft-changed"));
    draft
        .approve("petra", draft.revision())
        .then()
        .statusCode(200)
        .body("approvals.approver_name", hasItem("petra"));

    String approved = draft.revision();
    draft.write(
        DraftWork.LIMITS,
        DraftWork.packaged(DraftWork.LIMITS).replace(DraftWork.SAID, "Hardly any row is real"));
    draft.activateAlone().then().statusCode(409).body("type", equalTo("/problems/approval-needed"));
    draft.approve("pia", approved).then().statusCode(409);
  }

  @Test
  void whoChangedADraftOfAnotherDoesNotApproveIt() {
    Calls.as("petra")
        .contentType("text/plain")
        .header("If-Match", draft.tag)
        .body(DraftWork.packaged(DraftWork.LIMITS))
        .put(DraftWork.DRAFTS + draft.id + "/files/" + DraftWork.LIMITS)
        .then()
        .statusCode(200);

    draft.approve("petra", draft.revision()).then().statusCode(403);
  }

  @Test
  void anEarlierVersionComesBackByTheSameRoad() {
    String before = Calls.as("paul").get("/api/v1/policies/active").path("revision");
    draft.write(
        DraftWork.LIMITS,
        DraftWork.packaged(DraftWork.LIMITS).replace(DraftWork.SAID, "A model wrote it all"));
    draft.activate().then().statusCode(200);

    Response copy =
        Calls.as("petra")
            .header("Idempotency-Key", Calls.newKey())
            .post("/api/v1/policies/drafts?revision=" + before);
    copy.then().statusCode(201).body("revision", equalTo(before)).body("copy_of", equalTo(before));
    draft.id = copy.path("id");
    draft.activateAlone().then().statusCode(409).body("type", equalTo("/problems/approval-needed"));
    draft.activate().then().statusCode(200).body("revision", equalTo(before));
    Calls.as("petra")
        .header("Idempotency-Key", Calls.newKey())
        .post("/api/v1/policies/drafts?revision=sha256:none")
        .then()
        .statusCode(404);
  }

  @Test
  void anEditedDraftIsTestedMendedActivatedAndUsed() {
    int lines = (int) DraftWork.packaged(DraftWork.RULES).lines().count();
    draft.write(
        DraftWork.RULES, DraftWork.packaged(DraftWork.RULES) + "\nbroken := undefined_thing\n");
    draft
        .test()
        .then()
        .statusCode(200)
        .body("compiled", equalTo(false))
        .body("errors[0].file", equalTo(DraftWork.RULES))
        .body("errors[0].row", equalTo(lines + 2))
        .body("errors[0].col", equalTo(11));
    draft.activate().then().statusCode(409).body("type", equalTo("/problems/draft-fails-tests"));

    draft.write(DraftWork.RULES, DraftWork.packaged(DraftWork.RULES));
    draft.write(
        DraftWork.LIMITS,
        DraftWork.packaged(DraftWork.LIMITS)
            .replace(DraftWork.SAID, "All rows were made by a model"));
    draft.test().then().body("passed", equalTo(true)).body("errors.size()", equalTo(0));
    String revision = draft.activate().then().statusCode(200).extract().path("revision");

    Calls.decide(Story.fuelEconomy())
        .then()
        .body("policy_revision", equalTo(revision))
        .body("label.statements", hasItem(containsString("All rows were made by a model")));
    Calls.as("paul")
        .get("/api/v1/policies/active")
        .then()
        .body("revision", equalTo(revision))
        .body("version.author_name", equalTo("paul"));
    draft.activate().then().statusCode(409).body("type", equalTo("/problems/draft-closed"));
    draft.restore();
  }

  @Test
  void aDraftDoesNotUndoWhatCameIntoForceAfterIt() {
    String older = draft.id;
    draft.begin();
    draft.write(
        DraftWork.LIMITS,
        DraftWork.packaged(DraftWork.LIMITS).replace(DraftWork.SAID, "Each row came from a model"));
    draft.activate().then().statusCode(200);

    draft.id = older;
    draft.activate().then().statusCode(409).body("type", equalTo("/problems/base-changed"));
    draft.restore();
  }

  @Test
  void waitingReleasesAreDecidedAgainUnderTheNewPolicy() throws InterruptedException {
    RequestInput filed = Story.students(ReleaseScope.REGISTERED, Story.budget());
    Calls.reserve(filed.source().id(), filed.subject(), Story.RHO, Story.DELTA);
    Calls.decide(Story.released(filed, "aa"));
    String before = reviewOf(filed, "open");

    draft.write(
        DraftWork.LIMITS,
        DraftWork.packaged(DraftWork.LIMITS).replace(DraftWork.SAID, "No row was made by hand"));
    draft.activate().then().statusCode(200);

    assertThat(eventuallyOpen(filed, Set.of(before))).isNotEqualTo(before);
    String between = reviewOf(filed, "open");
    draft.restore();
    assertThat(eventuallyOpen(filed, Set.of(before, between))).isNotEmpty();
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
