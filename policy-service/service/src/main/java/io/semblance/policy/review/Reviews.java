package io.semblance.policy.review;

import io.semblance.policy.Page;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The reviews in the database: opened by a decision, lapsed by the next that sees other facts. */
@Singleton
public final class Reviews {

  /* Decisions on one release wait for each other: the first opens the review, the next finds it. */
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('semblance review ' || :request)) as text)";

  private static final String OF_REQUEST =
      "from Review where requestId = :request and state in ('open', 'approved')";
  private static final String VERDICTS =
      "from ReviewVerdict where reviewId in :reviews order by givenAt, id";

  private final Mutiny.SessionFactory database;
  private final Outbox outbox;

  Reviews(Mutiny.SessionFactory database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** Returns the verdicts that saw this evidence under this policy and have not lapsed since. */
  public Uni<List<ReviewFact>> given(String requestId, String evidenceDigest, String revision) {
    return database.withSession(
        session ->
            session
                .createQuery(
                    """
                    from Review where requestId = :request and evidenceDigest = :digest
                    and policyRevision = :revision and state <> 'lapsed'
                    """,
                    Review.class)
                .setParameter("request", requestId)
                .setParameter("digest", evidenceDigest)
                .setParameter("revision", revision)
                .getResultList()
                .flatMap(reviews -> verdicts(session, reviews))
                .map(all -> all.stream().map(one -> ReviewFact.of(one, evidenceDigest)).toList()));
  }

  /**
   * Keeps reviews in step with a release decision, in the transaction that stores it: those of
   * other evidence or another policy lapse, and a decision that waits for people opens one. Where
   * none follows one that lapses, the generator is told what became of the release.
   */
  public Uni<Void> follow(
      Mutiny.Session session, Decision decision, String requestId, String requesterSub) {
    return session
        .createNativeQuery(LOCK, String.class)
        .setParameter("request", requestId)
        .getSingleResult()
        .chain(
            () ->
                session
                    .createQuery(OF_REQUEST, Review.class)
                    .setParameter("request", requestId)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList())
        .flatMap(
            reviews -> {
              List<Review> waited = lapse(reviews, decision);
              if (decision.outcome() != Outcome.NEEDS_APPROVAL) {
                return tellOver(session, waited, decision);
              }
              boolean known = reviews.stream().anyMatch(review -> isSeenBy(review, decision));
              return known
                  ? Uni.createFrom().voidItem()
                  : session.persist(new Review(decision, requestId, requesterSub));
            });
  }

  /** Returns the decisions whose reviews wait under another policy than this. */
  public Uni<List<UUID>> stale(String revision) {
    return database.withSession(
        session ->
            session
                .createQuery(
                    "from Review where state = 'open' and policyRevision <> :revision",
                    Review.class)
                .setParameter("revision", revision)
                .getResultList()
                .map(all -> all.stream().map(Review::decisionId).toList()));
  }

  Uni<List<Review>> list(@Nullable ReviewState state, Page page) {
    String filter = state == null ? "" : " and state = '" + state.wire() + "'";
    return database.withSession(
        session ->
            session
                .createQuery(
                    "from Review where number < :below" + filter + " order by number desc",
                    Review.class)
                .setParameter("below", page.below())
                .setMaxResults(page.size())
                .getResultList());
  }

  Uni<Review.View> find(UUID id) {
    return database.withSession(
        session ->
            session
                .find(Review.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> PolicyProblem.notFound("There is no review " + id))
                .flatMap(review -> verdicts(session, List.of(review)).map(review::view)));
  }

  Uni<List<Review.View>> views(List<Review> reviews) {
    return database.withSession(
        session ->
            verdicts(session, reviews)
                .map(
                    all ->
                        reviews.stream()
                            .sorted(Comparator.comparingLong(Review::number).reversed())
                            .map(review -> review.view(of(review, all)))
                            .toList()));
  }

  static Uni<List<ReviewVerdict>> verdicts(Mutiny.Session session, List<Review> reviews) {
    if (reviews.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return session
        .createQuery(VERDICTS, ReviewVerdict.class)
        .setParameter("reviews", reviews.stream().map(Review::id).toList())
        .getResultList();
  }

  private static List<ReviewVerdict> of(Review review, List<ReviewVerdict> all) {
    return all.stream().filter(verdict -> verdict.isOn(review.id())).toList();
  }

  /** Returns those that lapse now and were open until now. */
  private static List<Review> lapse(List<Review> reviews, Decision decision) {
    List<Review> others = reviews.stream().filter(review -> !isSeenBy(review, decision)).toList();
    List<Review> waited =
        others.stream().filter(review -> review.state() == ReviewState.OPEN).toList();
    others.forEach(review -> review.close(ReviewState.LAPSED, decision.decidedAt()));
    return waited;
  }

  private Uni<Void> tellOver(Mutiny.Session session, List<Review> waited, Decision decision) {
    String verdict = (decision.permits() ? ReviewState.APPROVED : ReviewState.REJECTED).wire();
    Uni<Void> told = Uni.createFrom().voidItem();
    for (Review over : waited) {
      ReviewCompleted completed =
          new ReviewCompleted(over.id(), over.requestId(), over.evidenceDigest(), verdict);
      told = told.chain(() -> outbox.add(session, completed));
    }
    return told;
  }

  private static boolean isSeenBy(Review review, Decision decision) {
    return review.evidenceDigest().equals(decision.evidenceDigest())
        && review.policyRevision().equals(decision.policyRevision());
  }
}
