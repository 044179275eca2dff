package io.semblance.policy.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.policy.Page;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.LedgerAccount.Loss;
import io.semblance.policy.client.Obligation;
import io.semblance.policy.client.ReleaseInput;
import io.semblance.policy.client.RequestInput;
import io.semblance.policy.ledger.RequestLimits;
import io.semblance.policy.review.Reviews;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The decisions in the database, each stored with what follows from it in one transaction. */
@Singleton
final class Decisions {

  private final Mutiny.SessionFactory database;
  private final Reviews reviews;
  private final RequestLimits limits;
  private final ObjectMapper json;

  Decisions(
      Mutiny.SessionFactory database, Reviews reviews, RequestLimits limits, ObjectMapper json) {
    this.database = database;
    this.reviews = reviews;
    this.limits = limits;
    this.json = json;
  }

  /** Stores the decision, keeps reviews in step with it, and remembers the limit it sets. */
  Uni<Decision> store(Decision decision, Case judged) {
    return database
        .withTransaction(
            session ->
                add(session, decision, judged).chain(() -> consequences(session, decision, judged)))
        .replaceWith(decision);
  }

  /** Stores the denial that stands for no answer: policy said nothing, so nothing follows. */
  Uni<Decision> storeSilence(Decision denial, Case judged) {
    return database.withTransaction(session -> add(session, denial, judged)).replaceWith(denial);
  }

  private Uni<Void> add(Mutiny.Session session, Decision decision, Case judged) {
    return session
        .persist(new StoredDecision(decision, judged, write(decision)))
        .chain(session::flush);
  }

  Uni<Decision> find(UUID id) {
    return stored(id).map(row -> read(row.document(), Decision.class));
  }

  /** Returns the input that a decision rests on. */
  Uni<JsonNode> input(UUID id) {
    return stored(id).map(row -> read(row.input(), JsonNode.class));
  }

  Uni<List<StoredDecision>> list(@Nullable String subject, Page page) {
    String filter = subject == null ? "" : " and subject = :subject";
    return database.withSession(
        session -> {
          var query =
              session.createQuery(
                  "from StoredDecision where number < :below" + filter + " order by number desc",
                  StoredDecision.class);
          if (subject != null) {
            query.setParameter("subject", subject);
          }
          return query
              .setParameter("below", page.below())
              .setMaxResults(page.size())
              .getResultList();
        });
  }

  Decision read(StoredDecision row) {
    return read(row.document(), Decision.class);
  }

  private Uni<StoredDecision> stored(UUID id) {
    return database.withSession(
        session ->
            session
                .find(StoredDecision.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> PolicyProblem.notFound("There is no decision " + id)));
  }

  private Uni<Void> consequences(Mutiny.Session session, Decision decision, Case judged) {
    if (judged.asked() instanceof ReleaseInput release) {
      return reviews.follow(session, decision, release.subject(), release.requester().sub());
    }
    if (judged.asked() instanceof RequestInput request && decision.permits()) {
      return rememberLimit(session, decision, request.subject());
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> rememberLimit(Mutiny.Session session, Decision decision, String requestId) {
    OptionalDouble rho = value(decision, "ledger.lifetime_rho_max");
    OptionalDouble delta = value(decision, "ledger.lifetime_delta_max");
    if (rho.isEmpty() || delta.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return limits.remember(session, requestId, new Loss(rho.getAsDouble(), delta.getAsDouble()));
  }

  private static OptionalDouble value(Decision decision, String obligationId) {
    return decision.obligations().stream()
        .filter(obligation -> obligation.id().equals(obligationId))
        .map(Obligation::value)
        .filter(JsonNode::isNumber)
        .mapToDouble(JsonNode::asDouble)
        .min();
  }

  private String write(Decision decision) {
    try {
      return json.writeValueAsString(decision);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T read(String stored, Class<T> kind) {
    try {
      return json.readValue(stored, kind);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored decision cannot be read", broken);
    }
  }
}
