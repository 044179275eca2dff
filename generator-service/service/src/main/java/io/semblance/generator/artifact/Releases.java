package io.semblance.generator.artifact;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Writes releases, in the transaction that ends their request. */
@Singleton
public final class Releases {

  private final Clock clock;

  Releases(Clock clock) {
    this.clock = clock;
  }

  /** Stores a release; a request has at most one. */
  public void add(Connection connection, UUID requestId, NewRelease release) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into release (id, request_id, manifest, manifest_digest, folder, created_at)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, release.id());
      insert.setObject(2, requestId);
      insert.setBytes(3, release.manifest());
      insert.setString(4, release.manifestDigest());
      insert.setString(5, release.folder());
      insert.setObject(6, OffsetDateTime.now(clock));
      insert.executeUpdate();
    }
  }
}
