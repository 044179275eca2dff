package io.semblance.generator.job;

import io.semblance.generator.JdbcTransactions;
import io.semblance.generator.JsonFields;
import io.semblance.generator.JsonText;
import io.semblance.generator.artifact.NewRelease;
import io.semblance.generator.artifact.Releases;
import io.semblance.generator.event.Outbox;
import io.semblance.generator.request.RequestFailure;
import io.semblance.generator.request.RequestState;
import io.semblance.policy.client.Decision;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a job ends, or what it waits for: each in one transaction, each once, and only in the
 * name of the attempt that is still the last one.
 */
@Singleton
final class Endings {

  private static final Logger LOG = Logger.getLogger(Endings.class);
  private static final String RELEASED = "io.semblance.dataset.released";
  private static final String END =
      "update request set state = ?, stage = ?, release_decision = coalesce(?, release_decision),"
          + " problem = ?, release_id = ?, due = (? and (review_signals > ? or cancel_requested)),"
          + " last_event = last_event + 1, updated_at = now()"
          + " where id = ? and attempt = ?"
          + " and state in ('accepted', 'running', 'waiting_for_reviews')";

  private final JdbcTransactions transactions;
  private final JsonText json;
  private final Releases releases;
  private final Outbox outbox;

  Endings(JdbcTransactions transactions, JsonText json, Releases releases, Outbox outbox) {
    this.transactions = transactions;
    this.json = json;
    this.releases = releases;
    this.outbox = outbox;
  }

  /** Waits for people; a review that came while policy was asked makes the job due at once. */
  void waiting(Job job, Decision decision) {
    end(job, new End(RequestState.WAITING_FOR_REVIEWS, json.write(decision), null, null));
  }

  void rejected(Job job, Decision decision) {
    end(job, new End(RequestState.REJECTED, json.write(decision), null, null));
  }

  void failed(Job job, RequestFailure failure) {
    end(job, new End(RequestState.FAILED, null, json.write(failure), null));
  }

  void cancelled(Job job) {
    end(job, new End(RequestState.CANCELLED, null, null, null));
  }

  void released(Job job, Decision decision, NewRelease release) {
    end(job, new End(RequestState.RELEASED, json.write(decision), null, release));
  }

  private record End(
      RequestState state,
      @Nullable String decision,
      @Nullable String problem,
      @Nullable NewRelease release) {}

  private void end(Job job, End end) {
    transactions.run(
        connection -> {
          new Attempt(job.id(), job.attempt()).require(update(connection, job, end));
          JobStore.addEvent(connection, job.id());
          FittedModels.delete(connection, job.id());
          publish(connection, job, end.release());
        });
    LOG.infof("event=job_ended request_id=%s status=%s", job.id(), JsonFields.wire(end.state()));
  }

  private static int update(Connection connection, Job job, End end) throws SQLException {
    boolean waits = !end.state().isTerminal();
    try (PreparedStatement update = connection.prepareStatement(END)) {
      update.setString(1, JsonFields.wire(end.state()));
      update.setString(2, waits ? "deciding" : null);
      update.setString(3, end.decision());
      update.setString(4, end.problem());
      update.setObject(5, end.release() == null ? null : end.release().id());
      update.setBoolean(6, waits);
      update.setInt(7, job.reviewSignals());
      update.setObject(8, job.id());
      update.setInt(9, job.attempt());
      return update.executeUpdate();
    }
  }

  private void publish(Connection connection, Job job, @Nullable NewRelease release)
      throws SQLException {
    if (release == null) {
      return;
    }
    releases.add(connection, job.id(), release);
    outbox.add(
        connection,
        RELEASED,
        json.tree(
            Map.of(
                "release_id", release.id(),
                "manifest_path", "/api/v1/releases/" + release.id(),
                "manifest_digest", release.manifestDigest())));
  }
}
