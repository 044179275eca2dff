package io.semblance.generator.job;

import io.semblance.generator.JdbcTransactions;
import io.semblance.generator.JsonFields;
import io.semblance.generator.JsonText;
import io.semblance.generator.evidence.EvidenceStore;
import io.semblance.generator.evidence.Measured;
import io.semblance.generator.request.Filing;
import io.semblance.generator.request.RequestStage;
import io.semblance.generator.request.RequestState;
import io.semblance.policy.client.Requester;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of requests, as jobs read and write them. Every write names the attempt it belongs to,
 * so a worker that was taken for dead cannot overwrite its successor.
 */
@Singleton
final class JobStore {

  private static final String FIND =
      "select state, filing, requester, created_at, cancel_requested, attempt, fits, noise_drawn,"
          + " review_signals, reservation_id, candidate from request where id = ? and due";
  private static final String BEGIN =
      "update request set state = 'running', stage = 'reserving', percent = 0,"
          + " attempt = attempt + 1, last_event = last_event + 1, updated_at = now()"
          + " where id = ? and state in ('accepted', 'running') and candidate is null"
          + " returning attempt";
  private static final String STEP =
      "update request set stage = ?, percent = ?, last_event = last_event + 1, updated_at = now()"
          + " where id = ? and attempt = ? and state = 'running' returning cancel_requested";
  private static final String RESERVED =
      "update request set reservation_id = ?, noise_drawn = false"
          + " where id = ? and attempt = ? and state = 'running'";
  private static final String DRAW_BEGINS =
      "update request set noise_drawn = ?, fits = fits + 1"
          + " where id = ? and attempt = ? and state = 'running'";
  private static final String LEFTOVER =
      "select state in ('denied', 'rejected', 'failed', 'cancelled'), candidate"
          + " from request where id = ?";
  private static final String FINISH =
      "update request set candidate = ?, stage = 'deciding', percent = 100,"
          + " last_event = last_event + 1, updated_at = now()"
          + " where id = ? and attempt = ? and state = 'running' and candidate is null";
  private static final String EVENT =
      "insert into request_event (request_id, number, state, stage, percent, at)"
          + " select id, last_event, state, stage, percent, updated_at from request where id = ?";

  private final JdbcTransactions transactions;
  private final EvidenceStore evidence;
  private final JsonText json;

  JobStore(JdbcTransactions transactions, EvidenceStore evidence, JsonText json) {
    this.transactions = transactions;
    this.evidence = evidence;
    this.json = json;
  }

  List<UUID> due() {
    return transactions.call(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("select id from request where due limit 100");
              ResultSet rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
              ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
          }
        });
  }

  /** Returns the job, where there is anything to do. */
  Optional<Job> find(UUID id) {
    return transactions.call(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(read(id, row)) : Optional.empty();
            }
          }
        });
  }

  /** Begins a new attempt and returns its number. */
  int begin(UUID id) {
    return transactions.call(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(BEGIN)) {
            update.setObject(1, id);
            try (ResultSet row = update.executeQuery()) {
              if (!row.next()) {
                throw new StaleAttemptException("request " + id + " cannot begin");
              }
              int attempt = row.getInt(1);
              addEvent(connection, id);
              return attempt;
            }
          }
        });
  }

  /** Notes how far an attempt has come, and returns whether it shall stop. */
  boolean step(Attempt attempt, RequestStage stage, int percent) {
    return transactions.call(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(STEP)) {
            update.setString(1, JsonFields.wire(stage));
            update.setInt(2, percent);
            update.setObject(3, attempt.request());
            update.setInt(4, attempt.number());
            try (ResultSet row = update.executeQuery()) {
              if (!row.next()) {
                throw attempt.stale();
              }
              boolean cancelRequested = row.getBoolean(1);
              addEvent(connection, attempt.request());
              return cancelRequested;
            }
          }
        });
  }

  /** Notes the reservation that pays for the next fit; of it, no noise is drawn yet. */
  void reserved(Attempt attempt, String reservationId) {
    note(attempt, RESERVED, reservationId);
  }

  /**
   * Notes that a fit begins, or a draw from one that was kept; under a budget, from now on noise
   * counts as drawn.
   */
  void drawBegins(Attempt attempt, boolean underBudget) {
    note(attempt, DRAW_BEGINS, underBudget);
  }

  /** What may lie on disk of a request: nothing, where it ended otherwise than by a release. */
  record Leftover(boolean ended, Optional<String> folder) {}

  Leftover leftover(UUID id) {
    return transactions.call(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LEFTOVER)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? new Leftover(
                      row.getBoolean(1), candidate(row.getString(2)).map(Candidate::folder))
                  : new Leftover(false, Optional.empty());
            }
          }
        });
  }

  /** Stores a finished draw with its evidence; from here on it is the only one. */
  void finish(Attempt attempt, Candidate candidate, Measured measured) {
    transactions.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setString(1, json.write(candidate));
            update.setObject(2, attempt.request());
            update.setInt(3, attempt.number());
            attempt.require(update.executeUpdate());
          }
          evidence.add(connection, attempt.request(), measured);
          FittedModels.delete(connection, attempt.request());
          addEvent(connection, attempt.request());
        });
  }

  /** Adds the event that tells where a request stands now. */
  static void addEvent(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
      insert.setObject(1, id);
      insert.executeUpdate();
    }
  }

  private void note(Attempt attempt, String change, Object value) {
    transactions.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(change)) {
            update.setObject(1, value);
            update.setObject(2, attempt.request());
            update.setInt(3, attempt.number());
            attempt.require(update.executeUpdate());
          }
        });
  }

  private Job read(UUID id, ResultSet row) throws SQLException {
    return new Job(
        id,
        RequestState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        json.read(row.getString("filing"), Filing.class),
        json.read(row.getString("requester"), Requester.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("cancel_requested"),
        row.getInt("attempt"),
        row.getInt("fits"),
        row.getBoolean("noise_drawn"),
        row.getInt("review_signals"),
        Optional.ofNullable(row.getString("reservation_id")),
        candidate(row.getString("candidate")));
  }

  private Optional<Candidate> candidate(@Nullable String text) {
    return Optional.ofNullable(text).map(stored -> json.read(stored, Candidate.class));
  }
}
