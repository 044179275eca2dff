package io.semblance.catalog.dataset;

import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.viewer.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes versions back. A version that was withdrawn for the same reason before stays so. */
@ApplicationScoped
public class Withdrawals {

  private static final Logger LOG = Logger.getLogger(Withdrawals.class);

  private final SessionFactory sessions;
  private final Clock clock;

  Withdrawals(SessionFactory sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Which version is to go, as the steward saw it. */
  record Target(String name, String version, @Nullable String ifMatch) {}

  Uni<DatasetVersion> withdraw(Target target, WithdrawalRequest request, Viewer by) {
    return sessions.withTransaction(
        session ->
            find(session, target)
                .map(found -> existing(found, target))
                .invoke(version -> withdraw(version, target, request, by)));
  }

  private static Uni<@Nullable DatasetVersion> find(Session session, Target target) {
    return session
        .createQuery(
            "from DatasetVersion v where v.name = :name and v.version = :version",
            DatasetVersion.class)
        .setParameter("name", target.name())
        .setParameter("version", target.version())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResultOrNull();
  }

  private static DatasetVersion existing(@Nullable DatasetVersion found, Target target) {
    return Optional.ofNullable(found)
        .orElseThrow(
            () ->
                CatalogProblem.notFound(
                    "There is no dataset %s %s.".formatted(target.name(), target.version())));
  }

  private void withdraw(
      DatasetVersion version, Target target, WithdrawalRequest request, Viewer by) {
    if (version.isWithdrawn()) {
      checkSame(version, request);
      return;
    }
    String ifMatch = target.ifMatch();
    if (ifMatch == null) {
      throw CatalogProblem.preconditionRequired();
    }
    if (!ifMatch.equals("*") && !ifMatch.equals(version.entityTag())) {
      throw CatalogProblem.stale(version.entityTag());
    }
    version.withdraw(
        request, by.sub().orElseThrow(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    LOG.infof(
        "event=dataset_withdrawn dataset_id=%s version=%s reason_code=%s",
        version.name, version.version, request.reasonCode().wire());
  }

  private static void checkSame(DatasetVersion version, WithdrawalRequest request) {
    if (!version.tombstone().orElseThrow().says(request)) {
      throw CatalogProblem.conflict(
          "already-withdrawn",
          "The version was withdrawn already",
          "It was withdrawn for another reason, which stands.");
    }
  }
}
