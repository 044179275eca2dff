package io.semblance.generator.request;

import io.semblance.generator.event.CloudEvent;
import io.semblance.generator.event.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes a request due again when its review is complete; policy is asked, the event not believed.
 */
@Singleton
final class ReviewSignal implements EventConsumer {

  @Override
  public String type() {
    return "io.semblance.review.completed";
  }

  @Override
  public Uni<Void> consume(Mutiny.Session session, CloudEvent event) {
    return session
        .createMutationQuery(
            "update Request set reviewSignals = reviewSignals + 1, due = true"
                + " where id = :id and state in (:running, :waiting)")
        .setParameter("id", id(event))
        .setParameter("running", RequestState.RUNNING)
        .setParameter("waiting", RequestState.WAITING_FOR_REVIEWS)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static UUID id(CloudEvent event) {
    try {
      return UUID.fromString(event.data().path("request_id").asText());
    } catch (IllegalArgumentException e) {
      // no request of this service has such an id: nothing becomes due
      return new UUID(0, 0);
    }
  }
}
