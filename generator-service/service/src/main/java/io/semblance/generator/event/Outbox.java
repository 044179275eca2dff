package io.semblance.generator.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.generator.JdbcTransactions;
import io.semblance.generator.JsonText;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events that were written together with what they tell of, until they are delivered. */
@Singleton
public final class Outbox {

  private final JdbcTransactions transactions;
  private final JsonText json;
  private final Clock clock;

  Outbox(JdbcTransactions transactions, JsonText json, Clock clock) {
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** Adds an event in the transaction of what it tells of. */
  public void add(Connection connection, String type, JsonNode data) throws SQLException {
    UUID id = UUID.randomUUID();
    CloudEvent event = CloudEvent.of(id.toString(), type, clock.instant(), data);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outbox_event (id, type, body, created_at) values (?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, type);
      insert.setString(3, json.write(event));
      insert.setObject(4, OffsetDateTime.now(clock));
      insert.executeUpdate();
    }
  }

  List<UUID> unsent() {
    return transactions.call(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id from outbox_event where sent_at is null limit 100");
              ResultSet rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
              ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
          }
        });
  }

  Optional<CloudEvent> find(UUID id) {
    return transactions.call(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select body from outbox_event where id = ? and sent_at is null")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(json.read(row.getString(1), CloudEvent.class))
                  : Optional.empty();
            }
          }
        });
  }

  void sent(UUID id) {
    transactions.call(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update outbox_event set sent_at = ? where id = ?")) {
            update.setObject(1, OffsetDateTime.now(clock));
            update.setObject(2, id);
            return update.executeUpdate();
          }
        });
  }
}
