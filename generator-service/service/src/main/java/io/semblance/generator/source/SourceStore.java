package io.semblance.generator.source;

import io.semblance.generator.JdbcTransactions;
import io.semblance.generator.JsonText;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Sources in PostgreSQL, for worker threads. */
@Singleton
public final class SourceStore {

  private final JdbcTransactions transactions;
  private final JsonText json;
  private final SourceFiles files;

  SourceStore(JdbcTransactions transactions, JsonText json, SourceFiles files) {
    this.transactions = transactions;
    this.json = json;
    this.files = files;
  }

  /** Returns a source that is known to exist. */
  public Source get(UUID id) {
    return transactions.call(connection -> get(connection, id));
  }

  void add(StoredSource source, SourceFiles.Spooled spooled, List<UUID> parents) {
    transactions.run(
        connection -> {
          insert(connection, source, spooled);
          SourceLineage.add(connection, source.id, parents);
        });
  }

  /** Returns a stored row as a job needs it. */
  Source read(StoredSource row) {
    return new Source(
        row.id,
        row.name,
        row.ledgerKey,
        StoredSource.words(row.ancestors),
        row.mediaType,
        files.path(row.id),
        row.exactRows,
        json.read(row.document, SourceDocument.class));
  }

  private Source get(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select name, ledger_key, ancestors_of(ledger_key), media_type, exact_rows, document"
                + " from source where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no source " + id);
        }
        return new Source(
            id,
            row.getString(1),
            row.getString(2),
            StoredSource.words(row.getString(3)),
            row.getString(4),
            files.path(id),
            row.getLong(5),
            json.read(row.getString(6), SourceDocument.class));
      }
    }
  }

  private static void insert(Connection connection, StoredSource row, SourceFiles.Spooled spooled)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into source (id, version, name, ledger_key, media_type, content_digest, bytes,"
                + " exact_rows, document, created_by, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, row.id);
      insert.setInt(2, row.version);
      insert.setString(3, row.name);
      insert.setString(4, row.ledgerKey);
      insert.setString(5, row.mediaType);
      insert.setString(6, spooled.digest());
      insert.setLong(7, spooled.bytes());
      insert.setLong(8, row.exactRows);
      insert.setString(9, row.document);
      insert.setString(10, row.createdBy);
      insert.setObject(11, OffsetDateTime.ofInstant(row.createdAt, ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}
