package io.semblance.catalog.inbox;

import io.semblance.catalog.CatalogConfig;
import io.semblance.catalog.dataset.DatasetTables;
import io.semblance.catalog.dataset.DatasetTables.Latest;
import io.semblance.catalog.dataset.VersionNumber;
import io.semblance.catalog.inbox.InboxTable.Row;
import io.semblance.catalog.record.RecordComposer;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.catalog.record.TransparencyRecord.Previous;
import io.semblance.catalog.release.Manifest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Makes a pulled release a version of its dataset, in one transaction and once. */
@Singleton
final class Publication {

  private static final Logger LOG = Logger.getLogger(Publication.class);

  private final DataSource dataSource;
  private final InboxTable inbox;
  private final ReleasePull pull;
  private final CatalogConfig config;
  private final Clock clock;

  Publication(
      DataSource dataSource,
      InboxTable inbox,
      ReleasePull pull,
      CatalogConfig config,
      Clock clock) {
    this.dataSource = dataSource;
    this.inbox = inbox;
    this.pull = pull;
    this.config = config;
    this.clock = clock;
  }

  /** Publishes, or sends the release back to be pulled again when a file is no longer here. */
  void publish(Row row) throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        publish(connection, row);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void publish(Connection connection, Row row) throws SQLException, IOException {
    DatasetTables tables = new DatasetTables(connection);
    tables.lockFiles();
    if (tables.hasRelease(row.releaseId())) {
      return;
    }
    Optional<Manifest> manifest = pull.pulled(row);
    if (manifest.isEmpty()) {
      inbox.move(connection, row.releaseId(), ReleaseState.PULLED, ReleaseState.RECEIVED);
      return;
    }
    TransparencyRecord record = compose(tables, manifest.get());
    String digest = tables.insert(record, row.releaseId());
    inbox.move(connection, row.releaseId(), ReleaseState.PULLED, ReleaseState.PUBLISHED);
    LOG.infof(
        "event=dataset_published release_id=%s dataset_id=%s version=%s record_digest=%s"
            + " decision_id=%s",
        row.releaseId(),
        record.dataset(),
        record.version(),
        digest,
        record.governance().policy().decisionId());
  }

  private TransparencyRecord compose(DatasetTables tables, Manifest manifest) throws SQLException {
    Optional<Latest> latest =
        tables.lockDataset(manifest.dataset().name(), manifest.request().requester());
    VersionNumber version =
        latest.map(before -> before.version().next()).orElse(VersionNumber.FIRST);
    Previous previous =
        latest
            .map(before -> new Previous(before.version().toString(), before.digest(), "major"))
            .orElse(null);
    return RecordComposer.compose(
        manifest, version.toString(), previous, clock.instant(), config.url());
  }
}
