package io.semblance.generator.request;

import io.semblance.generator.GeneratorConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads stored events until the last one; the table is asked, so every replica can stream. */
@Singleton
final class ProgressStream {

  private final RequestRepository requests;
  private final Vertx vertx;
  private final Duration poll;
  private final Duration heartbeat;

  ProgressStream(RequestRepository requests, Vertx vertx, GeneratorConfig config) {
    this.requests = requests;
    this.vertx = vertx;
    this.poll = config.events().poll();
    this.heartbeat = config.events().heartbeat();
  }

  Multi<OutboundSseEvent> after(UUID id, int number, Sse sse) {
    Cursor cursor = new Cursor(number, sse);
    Context context = vertx.getOrCreateContext();
    return Uni.createFrom()
        .voidItem()
        .emitOn(step -> context.runOnContext(ignored -> step.run()))
        .chain(() -> requests.news(id, cursor.number))
        .repeat()
        .withDelay(poll)
        .whilst(news -> !news.complete())
        .onItem()
        .transformToIterable(cursor::advance);
  }

  /** Where one stream is. */
  private final class Cursor {

    private final Sse sse;
    private int number;
    private Duration silence = Duration.ZERO;

    Cursor(int number, Sse sse) {
      this.number = number;
      this.sse = sse;
    }

    List<OutboundSseEvent> advance(RequestRepository.News news) {
      List<OutboundSseEvent> events = new ArrayList<>();
      for (StoredRequestEvent event : news.events()) {
        number = event.number;
        events.add(of(event));
      }
      silence = events.isEmpty() ? silence.plus(poll) : Duration.ZERO;
      if (silence.compareTo(heartbeat) >= 0) {
        silence = Duration.ZERO;
        events.add(sse.newEventBuilder().comment("alive").build());
      }
      return events;
    }

    private OutboundSseEvent of(StoredRequestEvent event) {
      return sse.newEventBuilder()
          .id(Integer.toString(event.number))
          .name("progress")
          .mediaType(MediaType.APPLICATION_JSON_TYPE)
          .data(ProgressEvent.class, ProgressEvent.of(event))
          .build();
    }
  }
}
