package io.semblance.catalog.inbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.semblance.catalog.CatalogConfig;
import io.semblance.catalog.inbox.InboxTable.Row;
import io.semblance.catalog.job.JobSource;
import io.semblance.catalog.release.ManifestException;
import io.semblance.catalog.store.ContentMismatchException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Carries an announced release to its publication, step by step. The row is the truth: after a
 * crash the job starts again where the row stands, and each step does nothing when it was done.
 */
@Singleton
public final class ReleaseJob implements JobSource {

  private static final Logger LOG = Logger.getLogger(ReleaseJob.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MAX_DOUBLINGS = 9;

  private final InboxTable table;
  private final ReleasePull pull;
  private final Publication publication;
  private final Clock clock;
  private final OneTimeTask<Void> publish;
  private final RecurringTask<Void> recover;

  ReleaseJob(
      InboxTable table,
      ReleasePull pull,
      Publication publication,
      CatalogConfig config,
      Clock clock) {
    this.table = table;
    this.pull = pull;
    this.publication = publication;
    this.clock = clock;
    this.publish =
        Tasks.oneTime("publish_release")
            .onFailure(this::retryLater)
            .execute((instance, context) -> run(instance.getId()));
    this.recover =
        Tasks.recurring("recover_releases", FixedDelay.of(config.recoverEvery()))
            .execute((instance, context) -> recover(context));
  }

  @Override
  public List<Task<?>> oneTimeTasks() {
    return List.of(publish);
  }

  @Override
  public List<RecurringTask<?>> recurringTasks() {
    return List.of(recover);
  }

  /** Returns the job of one release. */
  TaskInstance<Void> of(String releaseId) {
    return publish.instance(releaseId);
  }

  private void run(String releaseId) {
    try {
      Row row = table.find(releaseId).orElseThrow();
      if (row.state() == ReleaseState.RECEIVED) {
        pull(row);
      }
      if (!row.state().isTerminal()) {
        publish(table.find(releaseId).orElseThrow());
      }
    } catch (ManifestException | ContentMismatchException e) {
      fail(releaseId, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Brings the files here. */
  private void pull(Row row) throws IOException, InterruptedException, SQLException {
    pull.pull(row);
    table.move(row.releaseId(), ReleaseState.RECEIVED, ReleaseState.PULLED);
    LOG.infof("event=release_pulled release_id=%s", row.releaseId());
  }

  private void publish(Row row) throws IOException, SQLException {
    if (row.state() != ReleaseState.PULLED) {
      return;
    }
    publication.publish(row);
  }

  private void fail(String releaseId, String reason) {
    try {
      table.fail(releaseId, reason);
      LOG.warnf("event=release_failed release_id=%s reason=%s", releaseId, reason);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void retryLater(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    int failures = complete.getExecution().consecutiveFailures;
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures, MAX_DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    LOG.warnf(
        "event=release_waits release_id=%s failures=%d pause=%s reason=%s",
        complete.getExecution().taskInstance.getId(),
        failures + 1,
        pause,
        complete.getCause().map(String::valueOf).orElse("unknown"));
    operations.reschedule(complete, clock.instant().plus(pause));
  }

  /** Finds rows that have no job, since the process died between the two. */
  private void recover(ExecutionContext context) {
    try {
      for (String releaseId : table.unfinished()) {
        context.getSchedulerClient().scheduleIfNotExists(of(releaseId), clock.instant());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
