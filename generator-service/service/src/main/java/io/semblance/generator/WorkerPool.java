package io.semblance.generator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Where request paths do what would hold up the event loop; the answer comes back on it. */
@Singleton
public final class WorkerPool {

  private final Vertx vertx;

  WorkerPool(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Runs the work on a worker thread. */
  public <T> Uni<T> call(Callable<T> work) {
    return Uni.createFrom()
        .completionStage(
            () -> vertx.getOrCreateContext().executeBlocking(work, false).toCompletionStage());
  }
}
