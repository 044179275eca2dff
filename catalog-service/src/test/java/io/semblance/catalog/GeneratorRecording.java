package io.semblance.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.semblance.catalog.store.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP server that serves recorded releases as the generator does, to whoever brings a
 * bearer token, and can be told to be out of order.
 */
public final class GeneratorRecording {

  private static final GeneratorRecording SHARED = new GeneratorRecording();

  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
  private final Map<String, byte[]> replacements = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger withoutToken = new AtomicInteger();
  private @Nullable HttpServer server;

  private GeneratorRecording() {}

  public static GeneratorRecording shared() {
    return SHARED;
  }

  String start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", this::answer);
      started.setExecutor(Executors.newFixedThreadPool(2));
      started.start();
      server = started;
      return "http://127.0.0.1:" + started.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    Optional.ofNullable(server).ifPresent(started -> started.stop(0));
  }

  /** Serves a release, and returns the digest of its manifest. */
  public String serve(RecordedRelease release, String id, byte[] manifest) {
    documents.put("/api/v1/releases/" + id, manifest);
    release
        .tree()
        .path("files")
        .forEach(
            file -> {
              String name = file.path("name").asText();
              byte[] replaced = replacements.remove(name);
              serveFile(id, name, replaced == null ? release.bytes(name) : replaced);
            });
    return Sha256.of(manifest).prefixed();
  }

  /** Puts other bytes into the next release that is served. */
  public void serveNext(String name, byte[] content) {
    replacements.put(name, content);
  }

  public void serveFile(String id, String name, byte[] content) {
    documents.put("/api/v1/releases/%s/files/%s".formatted(id, name), content);
  }

  /** Answers 503 so many times. */
  public void fail(int times) {
    failures.set(times);
  }

  public int requestsWithoutToken() {
    return withoutToken.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String authorization =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    byte[] body = documents.get(exchange.getRequestURI().getPath());
    if (!authorization.startsWith("Bearer ey")) {
      withoutToken.incrementAndGet();
      send(exchange, 401, new byte[0]);
    } else if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      send(exchange, 503, new byte[0]);
    } else if (body == null) {
      send(exchange, 404, new byte[0]);
    } else {
      send(exchange, 200, body);
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }
}
