package io.semblance.generator;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts and stops db-scheduler with every kind of work there is. */
@Singleton
final class Scheduling {

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private @Nullable Scheduler scheduler;

  void start(
      @Observes StartupEvent event,
      DataSource dataSource,
      GeneratorConfig config,
      @All List<ScheduledWork> works) {
    List<Task<?>> once = new ArrayList<>();
    List<RecurringTask<?>> recurring = new ArrayList<>();
    for (Task<?> task : works.stream().flatMap(work -> work.tasks().stream()).toList()) {
      if (task instanceof RecurringTask<?> again) {
        recurring.add(again);
      } else {
        once.add(task);
      }
    }
    scheduler =
        Scheduler.create(dataSource, once)
            .startTasks(recurring)
            .threads(config.jobs().threads())
            .pollingInterval(config.jobs().poll())
            .heartbeatInterval(config.jobs().heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LAST_WORDS)
            .enablePriority()
            .build();
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  @Produces
  @Singleton
  SchedulerClient client(DataSource dataSource) {
    return SchedulerClient.Builder.create(dataSource).enablePriority().build();
  }
}
