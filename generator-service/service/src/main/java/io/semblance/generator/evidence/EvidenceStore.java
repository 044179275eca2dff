package io.semblance.generator.evidence;

import io.semblance.generator.JdbcTransactions;
import io.semblance.generator.JsonText;
import io.semblance.policy.client.Evidence;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The evidence of candidates, for worker threads. */
@Singleton
public final class EvidenceStore {

  private final JdbcTransactions transactions;
  private final JsonText json;

  EvidenceStore(JdbcTransactions transactions, JsonText json) {
    this.transactions = transactions;
    this.json = json;
  }

  /** Returns the part that policy sees, of a request that has a candidate. */
  public Evidence get(UUID request) {
    String text =
        transactions.call(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement("select public from evidence where request_id = ?")) {
                select.setObject(1, request);
                try (ResultSet row = select.executeQuery()) {
                  row.next();
                  return row.getString(1);
                }
              }
            });
    return json.read(text, Evidence.class);
  }

  /** Stores what was measured, in the transaction that stores its candidate. */
  public void add(Connection connection, UUID request, Measured measured) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into evidence (request_id, public, internal) values (?, ?, ?)")) {
      insert.setObject(1, request);
      insert.setString(2, json.write(measured.evidence()));
      insert.setString(3, json.write(measured.internal()));
      insert.executeUpdate();
    }
  }
}
