package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** A person who calls the platform with a token of their own, or nobody, who has none. */
final class Account {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String name;
  private final Supplier<String> token;
  private final HttpClient http = HttpClient.newHttpClient();

  private Account(String name, Supplier<String> token) {
    this.name = name;
    this.token = token;
  }

  static Account of(String name, Supplier<String> token) {
    return new Account(name, token);
  }

  static Account nobody() {
    return new Account("nobody", () -> "");
  }

  String name() {
    return name;
  }

  Answer get(URI uri) {
    return send(request(uri).header("Accept", "application/json").GET());
  }

  /** Every event of a stream, once it has ended. */
  Answer follow(URI uri) {
    return send(request(uri).header("Accept", "text/event-stream").GET());
  }

  /** The page as a browser asks for it. */
  Answer page(URI uri) {
    return send(request(uri).header("Accept", "text/html").GET());
  }

  Answer post(URI uri, JsonNode body) {
    return send(
        request(uri)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.toString())));
  }

  Answer post(URI uri, JsonNode body, String etag) {
    return send(
        request(uri)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  Answer upload(URI uri, String mediaType, byte[] table) {
    return send(
        request(uri).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(table)));
  }

  Answer patch(URI uri, JsonNode body, String etag) {
    return send(
        request(uri)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    String bearer = token.get();
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String call = "%s %s by %s".formatted(request.method(), request.uri().getPath(), name);
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(
          call,
          response.statusCode(),
          body(response),
          response.headers().firstValue("Location"),
          response.headers().firstValue("ETag"));
    } catch (IOException e) {
      throw new StoryBroken(call + " got no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroken(call + " was interrupted", e);
    }
  }

  private static JsonNode body(HttpResponse<byte[]> response) {
    boolean json =
        response
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.contains("json"))
            .isPresent();
    try {
      return json && response.body().length > 0
          ? JSON.readTree(response.body())
          : JsonNodeFactory.instance.textNode(new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
