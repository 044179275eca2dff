package io.semblance.generator;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives every row that is due a task of its own: the row is the truth, the task only its hand. */
public final class RowSweep {

  /** The priority of what must not wait for jobs. */
  public static final int BEFORE_JOBS = 100;

  private final Duration every;
  private final Clock clock;

  /** Creates a sweep that looks so often. */
  public RowSweep(Duration every, Clock clock) {
    this.every = every;
    this.clock = clock;
  }

  /** Returns the task that schedules another for the id of every row that is due. */
  public Task<?> of(String name, Supplier<List<UUID>> due, OneTimeTask<Void> task) {
    return Tasks.recurring(name, FixedDelay.of(every))
        .defaultPriority(BEFORE_JOBS)
        .execute(
            (instance, context) ->
                due.get()
                    .forEach(
                        id ->
                            context
                                .getSchedulerClient()
                                .scheduleIfNotExists(
                                    task.instance(id.toString()), clock.instant())));
  }
}
