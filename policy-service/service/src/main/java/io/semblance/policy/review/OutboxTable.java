package io.semblance.policy.review;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox as the jobs see it, over JDBC. */
@Singleton
final class OutboxTable {

  private static final String WAITING =
      "select id from outbox_event where delivered_at is null order by created_at limit 100";
  private static final String DOCUMENT =
      "select document from outbox_event where id = ? and delivered_at is null";
  private static final String DELIVERED = "update outbox_event set delivered_at = ? where id = ?";

  private final AgroalDataSource database;

  OutboxTable(AgroalDataSource database) {
    this.database = database;
  }

  List<UUID> waiting() {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(WAITING);
        ResultSet rows = query.executeQuery()) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    } catch (SQLException failed) {
      throw new IllegalStateException("the outbox cannot be read", failed);
    }
  }

  /** Returns the event, unless it was delivered. */
  Optional<String> document(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(DOCUMENT)) {
      query.setObject(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the event cannot be read: " + id, failed);
    }
  }

  void markDelivered(UUID id, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(DELIVERED)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, id);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("the event cannot be marked: " + id, failed);
    }
  }
}
