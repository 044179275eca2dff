package io.semblance.generator.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.ScheduledWork;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Schedules every request that is due: the row is the truth, the task only its hand. */
@Singleton
final class JobSweep implements ScheduledWork {

  private static final int BEFORE_JOBS = 100;

  private final RecurringTask<Void> task;

  JobSweep(JobStore store, JobRunner runner, GeneratorConfig config, Clock clock) {
    this.task =
        Tasks.recurring("sweep-requests", FixedDelay.of(config.jobs().poll()))
            .defaultPriority(BEFORE_JOBS)
            .execute(
                (instance, context) ->
                    store
                        .due()
                        .forEach(
                            id ->
                                context
                                    .getSchedulerClient()
                                    .scheduleIfNotExists(runner.of(id), clock.instant())));
  }

  @Override
  public Task<?> task() {
    return task;
  }
}
