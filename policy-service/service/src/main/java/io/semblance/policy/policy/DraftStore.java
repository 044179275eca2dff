package io.semblance.policy.policy;

import io.semblance.policy.Person;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.PolicySettings;
import io.semblance.policy.Preconditions;
import io.semblance.policy.policy.PolicyDraft.Draft;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The drafts in the database; a change needs the tag of what was read. */
@Singleton
public final class DraftStore {

  private static final String ACTIVATE =
      """
      update active_policy set revision = :revision, activated_at = :now, activated_by = :author
      where id = 1 and revision = :base
      """;
  private static final String INSERT_VERSION =
      """
      insert into policy_version (revision, files, origin, author_sub, author_name, created_at)
      values (:revision, :files, 'draft', :author_sub, :author, :now) on conflict do nothing
      """;

  private final Mutiny.SessionFactory database;
  private final ActivePolicy active;
  private final Clock clock;
  private final PolicySettings.Drafts limits;

  DraftStore(
      Mutiny.SessionFactory database, ActivePolicy active, Clock clock, PolicySettings settings) {
    this.database = database;
    this.active = active;
    this.clock = clock;
    this.limits = settings.drafts();
  }

  /**
   * Returns a copy of the version, or of the active policy where none is named; the same copy for
   * the same author and key.
   */
  Uni<PolicyDraft> create(Person author, String key, @Nullable String copied) {
    return database.withTransaction(
        session ->
            earlier(session, author, key)
                .onItem()
                .ifNotNull()
                .invoke(draft -> requireSameCopy(draft, copied))
                .onItem()
                .ifNull()
                .switchTo(
                    () ->
                        active
                            .version()
                            .flatMap(
                                base ->
                                    copied(base, copied)
                                        .flatMap(
                                            version ->
                                                insert(
                                                    session,
                                                    new PolicyDraft(
                                                        version,
                                                        base.revision(),
                                                        new Draft(author, key, now())))))));
  }

  private Uni<PolicyVersion> copied(PolicyVersion base, @Nullable String wanted) {
    return wanted == null ? Uni.createFrom().item(base) : active.version(wanted);
  }

  private static void requireSameCopy(PolicyDraft draft, @Nullable String copied) {
    if (copied != null && !draft.isCopyOf(copied)) {
      throw PolicyProblem.keyReused("The key was used for a copy of another version");
    }
  }

  Uni<List<PolicyDraft>> list() {
    return database.withSession(
        session ->
            session
                .createQuery("from PolicyDraft order by createdAt desc", PolicyDraft.class)
                .setMaxResults(100)
                .getResultList());
  }

  Uni<PolicyDraft> find(UUID id) {
    return database.withSession(session -> known(session.find(PolicyDraft.class, id), id));
  }

  /** Returns the draft with one file added or replaced. */
  Uni<PolicyDraft> write(UUID id, Person editor, Edit edit) {
    requireSize(edit.content());
    return database.withTransaction(
        session ->
            locked(session, id, edit.ifMatch())
                .invoke(draft -> draft.change(changed(draft, edit), editor, now()))
                .call(session::flush));
  }

  /** One file as it shall be, and the tag of what was read before. */
  record Edit(PolicyPath path, String content, @Nullable String ifMatch) {}

  /**
   * Makes the draft the policy in force, if nobody changed it since the tag was read, and the
   * policy that it is a copy of is still the active one.
   */
  Uni<String> activate(UUID id, Person activator, @Nullable String ifMatch) {
    return database.withTransaction(
        session ->
            locked(session, id, ifMatch).flatMap(draft -> putInForce(session, draft, activator)));
  }

  private Uni<String> putInForce(Mutiny.Session session, PolicyDraft draft, Person activator) {
    draft.requireOpen();
    draft.close(now());
    String revision = draft.files().revision();
    return session
        .createNativeQuery(INSERT_VERSION)
        .setParameter("revision", revision)
        .setParameter("files", draft.files().toJson())
        .setParameter("author_sub", draft.authorSub())
        .setParameter("author", draft.authorName())
        .setParameter("now", now())
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(ACTIVATE)
                    .setParameter("revision", revision)
                    .setParameter("now", now())
                    .setParameter("author", activator.sub())
                    .setParameter("base", draft.baseRevision())
                    .executeUpdate())
        .invoke(changed -> requireSameBase(changed, draft))
        .replaceWith(revision);
  }

  private static void requireSameBase(int changed, PolicyDraft draft) {
    if (changed == 0) {
      throw PolicyProblem.conflict(
          "base-changed",
          "Another policy came into force",
          "The draft is a copy of revision %s, which is not the active one any more: make a new draft"
              .formatted(draft.baseRevision()));
    }
  }

  private static Uni<PolicyDraft> insert(Mutiny.Session session, PolicyDraft draft) {
    return session.persist(draft).call(session::flush).replaceWith(draft);
  }

  private static Uni<PolicyDraft> earlier(Mutiny.Session session, Person author, String key) {
    return session
        .createQuery(
            "from PolicyDraft where authorSub = :author and idempotencyKey = :key",
            PolicyDraft.class)
        .setParameter("author", author.sub())
        .setParameter("key", key)
        .getSingleResultOrNull();
  }

  private static Uni<PolicyDraft> locked(
      Mutiny.Session session, UUID id, @Nullable String ifMatch) {
    return locked(session, id).invoke(draft -> Preconditions.requireMatch(ifMatch, draft.tag()));
  }

  static Uni<PolicyDraft> locked(Mutiny.Session session, UUID id) {
    return known(session.find(PolicyDraft.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  private static Uni<PolicyDraft> known(Uni<PolicyDraft> found, UUID id) {
    return found
        .onItem()
        .ifNull()
        .failWith(() -> PolicyProblem.notFound("There is no draft " + id));
  }

  private PolicyFiles changed(PolicyDraft draft, Edit edit) {
    PolicyFiles changed = draft.files().with(edit.path(), edit.content());
    if (changed.byPath().size() > limits.filesMax()) {
      throw PolicyProblem.tooLarge("A policy has at most %d files".formatted(limits.filesMax()));
    }
    return changed;
  }

  private void requireSize(String content) {
    if (content.length() > limits.fileLengthMax()) {
      throw PolicyProblem.tooLarge(
          "A file has at most %d characters, not %d"
              .formatted(limits.fileLengthMax(), content.length()));
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
