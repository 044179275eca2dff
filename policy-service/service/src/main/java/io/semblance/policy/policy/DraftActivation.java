package io.semblance.policy.policy;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import io.semblance.policy.CallerContext;
import io.semblance.policy.Person;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.Preconditions;
import io.semblance.policy.opa.Opa;
import io.semblance.policy.opa.OpaSandbox;
import io.semblance.policy.opa.TestReport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Trying a draft out, and putting it in force once its tests pass and OPA has it. */
@Singleton
public final class DraftActivation {

  private static final Logger LOG = Logger.getLogger(DraftActivation.class);

  private final DraftStore drafts;
  private final DraftApprovals approvals;
  private final OpaSandbox sandbox;
  private final Opa opa;

  DraftActivation(DraftStore drafts, DraftApprovals approvals, OpaSandbox sandbox, Opa opa) {
    this.drafts = drafts;
    this.approvals = approvals;
    this.sandbox = sandbox;
    this.opa = opa;
  }

  /** Returns what OPA says of the draft. */
  Uni<TestReport> test(UUID id) {
    return drafts.find(id).flatMap(this::test);
  }

  /**
   * Returns the revision in force, once OPA answers by it. The tag that the change needs holds the
   * draft to the content that was approved and tested.
   */
  Uni<String> activate(UUID id, Person activator, @Nullable String ifMatch) {
    return drafts
        .find(id)
        .invoke(PolicyDraft::requireOpen)
        .invoke(draft -> Preconditions.requireMatch(ifMatch, draft.tag()))
        .call(approvals::requireApproved)
        .flatMap(this::test)
        .invoke(DraftActivation::requirePassed)
        .flatMap(passed -> drafts.activate(id, activator, ifMatch))
        .call(this::awaitOpa)
        .invoke(revision -> log(revision, activator));
  }

  private Uni<TestReport> test(PolicyDraft draft) {
    return CallerContext.resume(
        () ->
            Uni.createFrom()
                .item(() -> sandbox.test(draft.files().byPath()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  private static void requirePassed(TestReport report) {
    if (!report.passed()) {
      throw PolicyProblem.problem(
              CONFLICT,
              "draft-fails-tests",
              "The draft does not pass its tests",
              report.compiled() ? "A test fails" : "The draft does not compile")
          .with("report", report)
          .build();
    }
  }

  private Uni<Void> awaitOpa(String revision) {
    return opa.hasLoaded(revision)
        .onFailure()
        .transform(
            late ->
                PolicyProblem.problem(
                        SERVICE_UNAVAILABLE,
                        "policy-activating",
                        "The policy is active, but OPA does not answer by it yet",
                        "Decisions are refused until OPA has revision " + revision)
                    .build());
  }

  private static void log(String revision, Person activator) {
    LOG.infof("policy activated policy_revision=%s by=%s", revision, activator.sub());
  }
}
