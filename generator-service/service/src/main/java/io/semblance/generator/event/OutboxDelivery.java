package io.semblance.generator.event;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.semblance.generator.Backoff;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.RowSweep;
import io.semblance.generator.ScheduledWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Delivers one event to the catalog, again and again until it is taken. */
@Singleton
final class OutboxDelivery implements ScheduledWork {

  private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);

  private final Outbox outbox;
  private final CatalogApi catalog;
  private final List<Task<?>> tasks;

  OutboxDelivery(
      Outbox outbox, @RestClient CatalogApi catalog, GeneratorConfig config, Clock clock) {
    this.outbox = outbox;
    this.catalog = catalog;
    OneTimeTask<Void> delivery =
        Tasks.oneTime("deliver-event")
            .defaultPriority(RowSweep.BEFORE_JOBS)
            .onFailure(new Backoff<>(config.events().retry()))
            .onDeadExecutionRevive()
            .execute((instance, context) -> deliver(UUID.fromString(instance.getId())));
    RowSweep sweep = new RowSweep(config.jobs().poll(), clock);
    this.tasks = List.of(delivery, sweep.of("sweep-outbox", outbox::unsent, delivery));
  }

  @Override
  public List<Task<?>> tasks() {
    return tasks;
  }

  private void deliver(UUID id) {
    outbox.find(id).ifPresent(event -> deliver(id, event));
  }

  private void deliver(UUID id, CloudEvent event) {
    catalog.receive(event);
    outbox.sent(id);
    LOG.infof("event=delivered event_id=%s type=%s", id, event.type());
  }
}
