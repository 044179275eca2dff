package io.semblance.generator.event;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.ScheduledWork;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Schedules the delivery of every unsent event: the row is the truth, the task only its hand. */
@Singleton
final class OutboxSweep implements ScheduledWork {

  private static final int BEFORE_JOBS = 100;

  private final RecurringTask<Void> task;

  OutboxSweep(Outbox outbox, OutboxDelivery delivery, GeneratorConfig config, Clock clock) {
    this.task =
        Tasks.recurring("sweep-outbox", FixedDelay.of(config.jobs().poll()))
            .defaultPriority(BEFORE_JOBS)
            .execute(
                (instance, context) ->
                    outbox
                        .unsent()
                        .forEach(
                            id ->
                                context
                                    .getSchedulerClient()
                                    .scheduleIfNotExists(delivery.of(id), clock.instant())));
  }

  @Override
  public Task<?> task() {
    return task;
  }
}
