package io.semblance.generator.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.generator.Caller;
import io.semblance.generator.FieldError;
import io.semblance.generator.Problems;
import io.semblance.generator.source.Source;
import io.semblance.generator.source.SourceRepository;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.PolicyGate;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Files requests: reads, checks, asks policy, stores. A request is one row, written with its
 * decision; whatever fails before leaves nothing.
 */
@Singleton
final class RequestFiling {

  private static final Logger LOG = Logger.getLogger(RequestFiling.class);

  private final FilingReader reader;
  private final SourceRepository sources;
  private final FilingClaims claims;
  private final PolicyGate policy;
  private final RequestRepository requests;
  private final RequestRows rows;

  RequestFiling(
      FilingReader reader,
      SourceRepository sources,
      FilingClaims claims,
      PolicyGate policy,
      RequestRepository requests,
      RequestRows rows) {
    this.reader = reader;
    this.sources = sources;
    this.claims = claims;
    this.policy = policy;
    this.requests = requests;
    this.rows = rows;
  }

  /** A filing on its way: who sent what under which key. */
  record Draft(UUID id, Filing filing, Caller caller, String key, String digest) {}

  /** Returns the stored request, the same one whenever the same filing is sent under its key. */
  Uni<StoredRequest> file(JsonNode body, String key, Caller caller) {
    Filing filing = reader.read(body);
    Draft draft = new Draft(UUID.randomUUID(), filing, caller, key, rows.digest(filing));
    return filed(draft).chain(found -> found.isEmpty() ? fresh(draft) : replay(draft, found));
  }

  private Uni<List<StoredRequest>> filed(Draft draft) {
    return requests.filedBy(draft.caller().sub(), draft.key());
  }

  private Uni<StoredRequest> fresh(Draft draft) {
    return sources
        .find(draft.filing().sourceId())
        .onItem()
        .ifNull()
        .failWith(RequestFiling::noSource)
        .invoke(source -> FilingChecks.check(draft.filing(), source))
        .call(() -> claims.check(draft.filing().dataset().name(), draft.caller().sub()))
        .chain(source -> decide(draft, source))
        .chain(decision -> store(draft, decision));
  }

  private Uni<Decision> decide(Draft draft, Source source) {
    return policy.decide(
        PolicyQuestion.of(draft.id(), draft.filing(), draft.caller().asRequester(), source));
  }

  private Uni<StoredRequest> store(Draft draft, Decision decision) {
    LOG.infof(
        "event=request_decided request_id=%s decision_id=%s outcome=%s",
        draft.id(), decision.decisionId(), decision.outcome().wire());
    StoredRequest row = rows.of(draft, decision);
    return requests
        .add(row, session -> take(session, draft, decision))
        .onFailure(ConstraintViolationException.class)
        .recoverWithUni(twin -> filed(draft).chain(found -> replay(draft, found)));
  }

  /* Who was denied has taken nothing. */
  private Uni<Void> take(Mutiny.Session session, Draft draft, Decision decision) {
    return decision.permits()
        ? claims.take(session, draft.filing().dataset().name(), draft.caller().sub())
        : Uni.createFrom().voidItem();
  }

  private static Uni<StoredRequest> replay(Draft draft, List<StoredRequest> found) {
    StoredRequest first = found.get(0);
    if (!first.bodyDigest.equals(draft.digest())) {
      throw Problems.of(
          422, "idempotency-key-reused", "this Idempotency-Key came with another body before");
    }
    return Uni.createFrom().item(first);
  }

  private static RuntimeException noSource() {
    return Problems.invalid(List.of(new FieldError("/source_id", "there is no such source")));
  }
}
