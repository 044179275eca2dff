package io.semblance.generator.request;

import io.semblance.generator.JsonText;
import io.semblance.generator.evidence.PrivacyDatasheet;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Evidence;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Turns rows into views. */
@Singleton
final class RequestViews {

  private final JsonText json;

  RequestViews(JsonText json) {
    this.json = json;
  }

  RequestView of(StoredRequest row) {
    Filing filing = json.read(row.filing, Filing.class);
    return new RequestView(
        row.id,
        row.state,
        row.stage,
        row.percent,
        filing.sourceId(),
        filing.dataset(),
        filing.category(),
        filing.sector(),
        filing.intendedUse(),
        filing.releaseScope(),
        filing.rows(),
        filing.privacy(),
        filing.fitPreset().orElse(null),
        filing.conditions(),
        filing.balance(),
        filing.seed() != null,
        filing.formats(),
        filing.protectedColumns(),
        row.requestedBy,
        row.createdAt,
        row.updatedAt,
        json.read(row.decision, Decision.class),
        read(row.releaseDecision, Decision.class),
        read(row.evidence, Evidence.class),
        read(row.privacyDatasheet, PrivacyDatasheet.class),
        read(row.problem, RequestFailure.class),
        row.releaseId);
  }

  private <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return text == null ? null : json.read(text, type);
  }
}
