package io.semblance.policy.review;

import io.semblance.policy.Person;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.policy.ActivePolicy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Taking a reviewer's word: never on one's own request, each role by another person. */
@Singleton
public final class Verdicts {

  private static final Logger LOG = Logger.getLogger(Verdicts.class);

  private final Mutiny.SessionFactory database;
  private final ActivePolicy active;
  private final Outbox outbox;
  private final Clock clock;

  Verdicts(Mutiny.SessionFactory database, ActivePolicy active, Outbox outbox, Clock clock) {
    this.database = database;
    this.active = active;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Returns the review with the verdict; the same key and words change nothing. */
  Uni<Review.View> give(UUID reviewId, Person reviewer, VerdictRequest given, String key) {
    Giving giving = new Giving(reviewer, given, key);
    return database.withTransaction(
        session ->
            session
                .find(Review.class, reviewId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> PolicyProblem.notFound("There is no review " + reviewId))
                .flatMap(
                    review ->
                        Reviews.verdicts(session, List.of(review))
                            .flatMap(earlier -> give(session, review, earlier, giving))));
  }

  /** Who gives which verdict, under which key. */
  private record Giving(Person reviewer, VerdictRequest given, String key) {}

  private Uni<Review.View> give(
      Mutiny.Session session, Review review, List<ReviewVerdict> earlier, Giving giving) {
    for (ReviewVerdict one : earlier) {
      if (one.isRepeatOf(giving.reviewer().sub(), giving.key())) {
        return Uni.createFrom().item(repeated(review, earlier, one, giving.given()));
      }
    }
    return active
        .revision()
        .invoke(revision -> requireAllowed(review, earlier, giving, revision))
        .flatMap(revision -> add(session, review, earlier, giving));
  }

  private static Review.View repeated(
      Review review, List<ReviewVerdict> earlier, ReviewVerdict same, VerdictRequest given) {
    if (!same.says(given)) {
      throw PolicyProblem.keyReused("The key was used for another verdict on this review");
    }
    return review.view(earlier);
  }

  private static void requireAllowed(
      Review review, List<ReviewVerdict> earlier, Giving giving, String activeRevision) {
    VerdictRequest given = giving.given();
    requireOther(review, giving.reviewer());
    requireHeld(giving.reviewer(), given.role());
    if (!review.evidenceDigest().equals(given.evidenceDigest())) {
      throw refused("evidence-changed", "the verdict names other evidence than is under review");
    }
    if (review.state() != ReviewState.OPEN) {
      throw refused("review-closed", "the review is " + review.state().wire());
    }
    if (!review.policyRevision().equals(activeRevision)) {
      throw refused("review-lapsed", "the policy has changed since the review was opened");
    }
    if (!review.roles().contains(given.role())) {
      throw refused("role-not-asked", "the review asks for " + String.join(", ", review.roles()));
    }
    for (ReviewVerdict one : earlier) {
      if (one.reviewerSub().equals(giving.reviewer().sub())) {
        throw refused("second-verdict", "one person gives one verdict");
      }
      if (one.role().equals(given.role())) {
        throw refused("role-taken", "another person gave a verdict as " + given.role());
      }
    }
  }

  private static void requireOther(Review review, Person reviewer) {
    if (review.requesterSub().equals(reviewer.sub())) {
      throw PolicyProblem.forbidden(
          "own-request",
          "Nobody reviews their own request",
          "Another person must review the request " + review.requestId());
    }
  }

  private static void requireHeld(Person reviewer, String role) {
    if (!reviewer.holds(role)) {
      throw PolicyProblem.forbidden(
          "role-not-held", "You do not hold this role", "The role %s is not yours".formatted(role));
    }
  }

  private static RuntimeException refused(String slug, String detail) {
    return PolicyProblem.conflict(slug, "The verdict cannot be taken", detail);
  }

  private Uni<Review.View> add(
      Mutiny.Session session, Review review, List<ReviewVerdict> earlier, Giving giving) {
    ReviewVerdict verdict =
        new ReviewVerdict(
            review.id(), giving.reviewer(), giving.given(), giving.key(), clock.instant());
    List<ReviewVerdict> all = new ArrayList<>(earlier);
    all.add(verdict);
    LOG.infof(
        "verdict given review_id=%s request_id=%s role=%s verdict=%s",
        review.id(), review.requestId(), verdict.role(), verdict.verdict());
    return session
        .persist(verdict)
        .chain(() -> conclude(session, review, all))
        .chain(session::flush)
        .replaceWith(() -> review.view(all));
  }

  private Uni<Void> conclude(Mutiny.Session session, Review review, List<ReviewVerdict> all) {
    if (!all.stream().allMatch(ReviewVerdict::isApproval)) {
      return close(session, review, ReviewState.REJECTED);
    }
    Set<String> given = all.stream().map(ReviewVerdict::role).collect(Collectors.toSet());
    if (given.containsAll(new HashSet<>(review.roles()))) {
      return close(session, review, ReviewState.APPROVED);
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> close(Mutiny.Session session, Review review, ReviewState closed) {
    review.close(closed, clock.instant());
    return outbox.add(
        session,
        new ReviewCompleted(
            review.id(), review.requestId(), review.evidenceDigest(), closed.wire()));
  }
}
