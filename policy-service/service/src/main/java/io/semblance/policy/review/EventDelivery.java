package io.semblance.policy.review;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells the generator every event of the outbox, at least once, until it has taken it. The outbox
 * is the truth: a sweep gives a task to each event that has none, with the event's id.
 */
@Singleton
public final class EventDelivery {

  private static final Logger LOG = Logger.getLogger(EventDelivery.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration RETRY_MAX = Duration.ofMinutes(1);
  private static final int DOUBLINGS_MAX = 6;

  private final OutboxTable outbox;
  private final GeneratorEvents generator;
  private final Clock clock;
  private final OneTimeTask<Void> delivery =
      Tasks.oneTime("deliver_event")
          .onFailure(this::retryLater)
          .execute((task, run) -> deliver(task.getId()));
  private final RecurringTask<Void> sweep =
      Tasks.recurring("sweep_outbox", FixedDelay.of(SWEEP)).execute((task, run) -> sweep(run));
  private final Scheduler scheduler;

  EventDelivery(
      AgroalDataSource database,
      OutboxTable outbox,
      @RestClient GeneratorEvents generator,
      Clock clock) {
    this.outbox = outbox;
    this.generator = generator;
    this.clock = clock;
    this.scheduler =
        Scheduler.create(database, delivery)
            .startTasks(sweep)
            .threads(2)
            .pollingInterval(Duration.ofMillis(500))
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .build();
  }

  void start(@Observes StartupEvent started) {
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    scheduler.stop();
  }

  private void sweep(ExecutionContext run) {
    for (UUID id : outbox.waiting()) {
      run.getSchedulerClient()
          .scheduleIfNotExists(delivery.instance(id.toString()), clock.instant());
    }
  }

  private void deliver(String id) {
    UUID event = UUID.fromString(id);
    outbox.document(event).ifPresent(generator::tell);
    outbox.markDelivered(event, clock.instant());
    LOG.infof("event delivered event_id=%s", id);
  }

  private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    int failures = Math.min(failed.getExecution().consecutiveFailures, DOUBLINGS_MAX);
    Duration wait = Duration.ofSeconds(1L << failures);
    Duration limited = wait.compareTo(RETRY_MAX) < 0 ? wait : RETRY_MAX;
    operations.reschedule(failed, clock.instant().plus(limited));
  }
}
