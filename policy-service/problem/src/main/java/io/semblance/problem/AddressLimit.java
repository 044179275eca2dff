package io.semblance.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Bounds addresses and headers with a document. The server itself answers by a bare status, as it
 * does to what is no HTTP at all: its own bounds lie far above these.
 */
@Singleton
public final class AddressLimit {

  private static final int ADDRESS = 8 * 1024;
  private static final int HEADERS = 32 * 1024;
  private static final int BEFORE_ALL = 100_000;

  public void bound(@Observes Filters filters) {
    filters.register(AddressLimit::check, BEFORE_ALL);
  }

  private static void check(RoutingContext call) {
    HttpServerRequest request = call.request();
    int headers =
        request.headers().entries().stream()
            .mapToInt(header -> header.getKey().length() + header.getValue().length())
            .sum();
    if (request.uri().length() > ADDRESS) {
      answer(call, 414, "address-too-long", "An address has at most " + ADDRESS + " characters");
    } else if (headers > HEADERS) {
      answer(call, 431, "headers-too-large", "Headers have at most " + HEADERS + " characters");
    } else {
      call.next();
    }
  }

  private static void answer(RoutingContext call, int status, String slug, String detail) {
    String words = slug.replace('-', ' ');
    JsonObject problem =
        new JsonObject()
            .put("type", "/problems/" + slug)
            .put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1))
            .put("status", status)
            .put("detail", detail);
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.encode());
  }
}
