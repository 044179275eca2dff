package io.semblance.catalog.dataset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.semblance.catalog.job.JobSource;
import io.semblance.catalog.store.ContentStore;
import io.semblance.catalog.store.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes the files of withdrawn versions from the store, unless another version has the same. */
@Singleton
public final class FileSweep implements JobSource {

  private static final Logger LOG = Logger.getLogger(FileSweep.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
  private static final String ORPHANS =
      """
      select f.id, f.sha256,
             exists (select 1 from dataset_file g join dataset_version w on w.id = g.version_id
                     where g.sha256 = f.sha256 and w.status = 'published')
      from dataset_file f join dataset_version v on v.id = f.version_id
      where v.status = 'withdrawn' and f.removed_at is null""";

  private final DataSource dataSource;
  private final ContentStore store;
  private final Clock clock;
  private final OneTimeTask<Void> now;
  private final RecurringTask<Void> regularly;

  FileSweep(DataSource dataSource, ContentStore store, Clock clock) {
    this.dataSource = dataSource;
    this.store = store;
    this.clock = clock;
    this.now = Tasks.oneTime("sweep_withdrawn_files").execute((instance, context) -> sweep());
    this.regularly =
        Tasks.recurring("sweep_files", FixedDelay.of(EVERY))
            .execute((instance, context) -> sweep());
  }

  @Override
  public List<Task<?>> oneTimeTasks() {
    return List.of(now);
  }

  @Override
  public List<RecurringTask<?>> recurringTasks() {
    return List.of(regularly);
  }

  /** Returns the job that sweeps after one withdrawal. */
  TaskInstance<Void> of(DatasetVersion version) {
    return now.instance(version.name() + "@" + version.version());
  }

  private void sweep() {
    try (Connection connection = dataSource.getConnection()) {
      store.clearIncoming(clock.instant().minus(ABANDONED_AFTER));
      connection.setAutoCommit(false);
      try {
        sweep(connection);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sweep(Connection connection) throws SQLException, IOException {
    new DatasetTables(connection).lockFiles();
    for (Orphan orphan : orphans(connection)) {
      if (!orphan.shared()) {
        store.remove(new Sha256(orphan.sha256()));
        LOG.infof("event=file_removed sha256=%s", orphan.sha256());
      }
      markRemoved(connection, orphan.id());
    }
  }

  /** A file of a withdrawn version, and whether a published one has the same bytes. */
  private record Orphan(long id, String sha256, boolean shared) {}

  private static List<Orphan> orphans(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ORPHANS);
        ResultSet rows = select.executeQuery()) {
      List<Orphan> orphans = new ArrayList<>();
      while (rows.next()) {
        orphans.add(new Orphan(rows.getLong(1), rows.getString(2), rows.getBoolean(3)));
      }
      return orphans;
    }
  }

  private void markRemoved(Connection connection, long fileId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update dataset_file set removed_at = ? where id = ?")) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      update.setLong(2, fileId);
      update.executeUpdate();
    }
  }
}
