package io.semblance.catalog.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of announced releases as jobs read and move them, over JDBC. */
@Singleton
final class InboxTable {

  private static final int BATCH = 100;

  private final DataSource dataSource;
  private final Clock clock;

  InboxTable(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** What a job needs to know of a release. */
  record Row(String releaseId, String manifestPath, String manifestDigest, ReleaseState state) {}

  Optional<Row> find(String releaseId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select manifest_path, manifest_digest, state from inbox_release"
                    + " where release_id = ?")) {
      select.setString(1, releaseId);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(row(releaseId, rows)) : Optional.empty();
      }
    }
  }

  private static Row row(String releaseId, ResultSet rows) throws SQLException {
    ReleaseState state = ReleaseState.ofWire(rows.getString(3)).orElseThrow();
    return new Row(releaseId, rows.getString(1), rows.getString(2), state);
  }

  /** Returns the ids of releases that have not come to an end. */
  List<String> unfinished() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select release_id from inbox_release where state in ('received', 'pulled')"
                    + " order by received_at limit "
                    + BATCH);
        ResultSet rows = select.executeQuery()) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  /** Moves a release on; a release that has been moved by another job stays where it is. */
  void move(String releaseId, ReleaseState from, ReleaseState to) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      move(connection, releaseId, from, to);
    }
  }

  /** The same, within the caller's transaction. */
  void move(Connection connection, String releaseId, ReleaseState from, ReleaseState to)
      throws SQLException {
    if (!from.canBecome(to)) {
      throw new IllegalArgumentException("%s cannot become %s".formatted(from, to));
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update inbox_release set state = ?, updated_at = ?"
                + " where release_id = ? and state = ?")) {
      update.setString(1, to.wire());
      update.setTimestamp(2, Timestamp.from(clock.instant()));
      update.setString(3, releaseId);
      update.setString(4, from.wire());
      update.executeUpdate();
    }
  }

  /** Ends a release that cannot be published, with the reason for stewards to read. */
  void fail(String releaseId, String reason) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update inbox_release set state = 'failed', reason = ?, updated_at = ?"
                    + " where release_id = ? and state in ('received', 'pulled')")) {
      update.setString(1, reason);
      update.setTimestamp(2, Timestamp.from(clock.instant()));
      update.setString(3, releaseId);
      update.executeUpdate();
    }
  }
}
