package io.semblance.catalog.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.semblance.catalog.CatalogConfig;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Runs the jobs of all features from one table, beside other replicas. */
@Singleton
public final class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);
  private static final int THREADS = 3;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final Clock clock;

  JobRunner(
      DataSource dataSource, @Any Instance<JobSource> sources, CatalogConfig config, Clock clock) {
    this.clock = clock;
    List<Task<?>> oneTime = sources.stream().flatMap(s -> s.oneTimeTasks().stream()).toList();
    List<RecurringTask<?>> recurring =
        sources.stream().<RecurringTask<?>>flatMap(s -> s.recurringTasks().stream()).toList();
    this.scheduler =
        Scheduler.create(dataSource, oneTime)
            .startTasks(recurring)
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(config.heartbeat())
            .shutdownMaxWait(STOP_WITHIN)
            .enableImmediateExecution()
            .build();
  }

  void start(@Observes StartupEvent event) {
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.stop();
  }

  /**
   * Starts a job soon, off the caller's thread. When that fails, the recurring job of the feature
   * finds the row later, so nothing is lost.
   */
  public void startSoon(TaskInstance<?> instance) {
    Infrastructure.getDefaultExecutor().execute(() -> schedule(instance));
  }

  private void schedule(TaskInstance<?> instance) {
    try {
      scheduler.scheduleIfNotExists(instance, clock.instant());
    } catch (RuntimeException e) {
      LOG.warnf("event=job_not_scheduled job=%s reason=%s", instance.getTaskAndInstance(), e);
    }
  }
}
