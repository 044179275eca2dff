package io.semblance.generator.event;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is done about one type of event, in the transaction that notes its arrival. */
public interface EventConsumer {

  /** Returns the type of event it is for. */
  String type();

  /** Acts on an event that arrived for the first time. */
  Uni<Void> consume(Mutiny.Session session, CloudEvent event);
}
