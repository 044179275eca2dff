package io.semblance.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Brings an answer back to the event loop that asked, since a database session may be used there
 * alone and delays or child processes answer elsewhere.
 */
public final class CallerContext {

  private CallerContext() {}

  /** Returns the work, its answer delivered on the context of the subscriber. */
  public static <T> Uni<T> resume(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context context = Vertx.currentContext();
              return work.get().emitOn(task -> context.runOnContext(ignored -> task.run()));
            });
  }

  /** Returns nothing, after the pause, on the context of the subscriber. */
  public static Uni<Void> pause(Duration pause) {
    return resume(() -> Uni.createFrom().voidItem().onItem().delayIt().by(pause));
  }
}
