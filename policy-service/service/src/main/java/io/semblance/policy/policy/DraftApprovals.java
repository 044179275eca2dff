package io.semblance.policy.policy;

import io.semblance.policy.Person;
import io.semblance.policy.PolicyProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Four eyes: whoever wrote a policy does not alone put it in force. */
@Singleton
public final class DraftApprovals {

  private static final Logger LOG = Logger.getLogger(DraftApprovals.class);
  private static final String OF_DRAFT = "from DraftApproval where draftId = :draft";

  private final Mutiny.SessionFactory database;
  private final Clock clock;
  private final int needed;

  DraftApprovals(
      Mutiny.SessionFactory database,
      Clock clock,
      @ConfigProperty(name = "semblance.activation.approvals", defaultValue = "1") int needed) {
    this.database = database;
    this.clock = clock;
    this.needed = needed;
  }

  /** Returns the approvals of a draft, whatever its content was. */
  Uni<List<DraftApproval>> of(UUID draftId) {
    return database.withSession(session -> of(session, draftId));
  }

  /** Approves the content that the person has seen; doing so again changes nothing. */
  Uni<List<DraftApproval>> approve(UUID draftId, Person approver, String seen) {
    return database.withTransaction(
        session ->
            DraftStore.locked(session, draftId)
                .invoke(draft -> requireAllowed(draft, approver, seen))
                .flatMap(draft -> add(session, draft, approver)));
  }

  /** Refuses to put a draft in force whose content too few others have approved. */
  Uni<Void> requireApproved(PolicyDraft draft) {
    return of(draft.id()).invoke(given -> requireEnough(draft, given)).replaceWithVoid();
  }

  private void requireEnough(PolicyDraft draft, List<DraftApproval> approvals) {
    String revision = draft.files().revision();
    long given = approvals.stream().filter(approval -> approval.isOf(revision)).count();
    if (given < needed) {
      throw PolicyProblem.conflict(
          "approval-needed",
          "Another person must approve the draft",
          "%d of %d people have approved revision %s; none of them may have written the draft"
              .formatted(given, needed, revision));
    }
  }

  private static void requireAllowed(PolicyDraft draft, Person approver, String seen) {
    draft.requireOpen();
    if (draft.isWrittenBy(approver)) {
      throw PolicyProblem.forbidden(
          "own-draft",
          "Nobody approves their own draft",
          "Another policy admin or a privacy officer must approve it");
    }
    String revision = draft.files().revision();
    if (!revision.equals(seen)) {
      throw PolicyProblem.conflict(
          "draft-changed",
          "The draft has another content",
          "Its revision is %s; read it again before you approve".formatted(revision));
    }
  }

  private Uni<List<DraftApproval>> add(Mutiny.Session session, PolicyDraft draft, Person approver) {
    String revision = draft.files().revision();
    return of(session, draft.id())
        .flatMap(
            given -> {
              if (given.stream().anyMatch(one -> one.isOf(revision) && one.isBy(approver))) {
                return Uni.createFrom().item(given);
              }
              LOG.infof("draft approved draft_id=%s policy_revision=%s", draft.id(), revision);
              return session
                  .persist(new DraftApproval(draft, approver, clock.instant()))
                  .chain(session::flush)
                  .chain(() -> of(session, draft.id()));
            });
  }

  private static Uni<List<DraftApproval>> of(Mutiny.Session session, UUID draftId) {
    return session
        .createQuery(OF_DRAFT + " order by approvedAt", DraftApproval.class)
        .setParameter("draft", draftId)
        .getResultList();
  }
}
