package io.semblance.catalog.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.catalog.access.FileRequest.Name;
import io.semblance.catalog.dataset.DatasetVersion;
import io.semblance.catalog.dataset.Datasets;
import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import io.semblance.policy.client.AccessInput;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.PolicyGate;
import io.semblance.policy.client.PolicyUnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jboss.logging.Logger;

/** Hands out files: policy is asked each time, and each download is written down first. */
@ApplicationScoped
public class Downloads {

  private static final Logger LOG = Logger.getLogger(Downloads.class);
  private static final int FORBIDDEN = 403;

  private final Datasets datasets;
  private final PolicyGate policy;
  private final SessionFactory sessions;
  private final Clock clock;

  Downloads(Datasets datasets, PolicyGate policy, SessionFactory sessions, Clock clock) {
    this.datasets = datasets;
    this.policy = policy;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Returns the file when policy permits; fails with problem 403, 404, 410 or 503. */
  public Uni<RecordFile> grant(FileRequest request) {
    Name name = request.name();
    return datasets
        .publishedVersion(name.dataset(), name.version(), request.viewer())
        .chain(version -> grant(request, version));
  }

  private Uni<RecordFile> grant(FileRequest request, DatasetVersion version) {
    RecordFile file = file(request, version);
    return policy
        .decide(AccessInput.of(request.viewer().toRequester(), version.facts(), request.purpose()))
        .onFailure(PolicyUnavailableException.class)
        .transform(silence -> CatalogProblem.policyUnavailable())
        .invoke(Downloads::refuseUnlessPermitted)
        .chain(decision -> writeDown(request, version, decision))
        .replaceWith(file);
  }

  private static RecordFile file(FileRequest request, DatasetVersion version) {
    return version.toRecord().files().stream()
        .filter(candidate -> candidate.name().equals(request.name().file()))
        .findFirst()
        .orElseThrow(
            () ->
                CatalogProblem.notFound(
                    "%s %s has no file of this name."
                        .formatted(version.name(), version.version())));
  }

  private static void refuseUnlessPermitted(Decision decision) {
    if (!decision.permits()) {
      throw denied(decision);
    }
  }

  private static HttpProblem denied(Decision decision) {
    return CatalogProblem.builder("denied-by-policy", "Denied by policy", FORBIDDEN)
        .withDetail("This download is not permitted; the findings say why.")
        .with("decision_id", decision.decisionId())
        .with("outcome", decision.outcome().wire())
        .with(
            "findings", decision.findings().stream().filter(finding -> !finding.passed()).toList())
        .build();
  }

  private Uni<Void> writeDown(FileRequest request, DatasetVersion version, Decision decision) {
    LOG.infof(
        "event=download dataset_id=%s version=%s decision_id=%s purpose=%s",
        version.name(), version.version(), decision.decisionId(), request.purpose().wire());
    Download download = Download.of(request, version.id(), decision.decisionId(), clock.instant());
    return sessions.withTransaction(session -> session.persist(download));
  }
}
