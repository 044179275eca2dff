package io.semblance.generator.request;

import io.semblance.generator.JsonText;
import io.semblance.policy.client.Decision;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Makes the rows of new requests. */
@Singleton
final class RequestRows {

  private final JsonText json;
  private final RequestViews views;
  private final Clock clock;

  RequestRows(JsonText json, RequestViews views, Clock clock) {
    this.json = json;
    this.views = views;
    this.clock = clock;
  }

  StoredRequest of(RequestFiling.Draft draft, Decision decision) {
    StoredRequest row = new StoredRequest();
    row.id = draft.id();
    row.sourceId = draft.filing().sourceId();
    row.state = decision.permits() ? RequestState.ACCEPTED : RequestState.DENIED;
    row.stage = decision.permits() ? RequestStage.QUEUED : null;
    row.filing = json.write(draft.filing());
    row.decision = json.write(decision);
    row.requestedBy = draft.caller().sub();
    row.requester = json.write(draft.caller().asRequester());
    row.idempotencyKey = draft.key();
    row.bodyDigest = draft.digest();
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.updatedAt = row.createdAt;
    row.lastEvent = 1;
    row.due = decision.permits();
    row.answer = json.write(views.of(row));
    return row;
  }

  /** Returns the digest that tells whether two bodies ask for the same. */
  String digest(Filing filing) {
    try {
      byte[] bytes = json.write(filing).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
