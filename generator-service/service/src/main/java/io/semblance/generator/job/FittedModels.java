package io.semblance.generator.job;

import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.generator.JdbcTransactions;
import io.semblance.models.ModelFile;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;

/**
 * Private models from their fit to their candidate, so that a killed job draws on and pays nothing
 * again.
 *
 * <p>Privacy: a model holds paid-for measurements alone; which rows were held out does not leave
 * the trust boundary.
 */
@Singleton
final class FittedModels {

  private static final String KEEP =
      "insert into fitted_model (request_id, model, held_out, started_at)"
          + " select id, ?, ?, ? from request where id = ? and attempt = ? and state = 'running'";
  private static final String FIND =
      "select model, held_out, started_at from fitted_model where request_id = ?";

  private final JdbcTransactions transactions;

  FittedModels(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  /** What was kept of a fit. */
  record Kept(SynthesisModel model, BitSet heldOut, Instant startedAt) {}

  /** Keeps the model of an attempt that is still the last one. */
  void keep(Attempt attempt, FittedModel fitted) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    ModelFile.write(fitted.model(), model);
    transactions.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setBytes(1, model.toByteArray());
            insert.setBytes(2, fitted.rows().heldOut().toByteArray());
            insert.setObject(3, OffsetDateTime.ofInstant(fitted.startedAt(), ZoneOffset.UTC));
            insert.setObject(4, attempt.request());
            insert.setInt(5, attempt.number());
            attempt.require(insert.executeUpdate());
          }
        });
  }

  Optional<Kept> find(UUID request) throws IOException {
    Optional<Row> row = transactions.call(connection -> row(connection, request));
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Row kept = row.get();
    return Optional.of(
        new Kept(
            ModelFile.read(new ByteArrayInputStream(kept.model())),
            BitSet.valueOf(kept.heldOut()),
            kept.startedAt()));
  }

  /** Deletes the model in the transaction after which nobody needs it. */
  static void delete(Connection connection, UUID request) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from fitted_model where request_id = ?")) {
      delete.setObject(1, request);
      delete.executeUpdate();
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(byte[] model, byte[] heldOut, Instant startedAt) {}

  private static Optional<Row> row(Connection connection, UUID request) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, request);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(
                    row.getBytes(1),
                    row.getBytes(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }
}
