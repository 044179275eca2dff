package io.semblance.policy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A door before the real OPA that a test can shut, or behind which it garbles the answers. A test
 * reaches it by HTTP, since test and resource live in different class loaders.
 */
final class OpaDoor {

  private static final String LOCK = "/lock";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String opa;
  private final HttpServer server;
  private volatile Mode mode = Mode.OPEN;

  /** What becomes of a question. */
  enum Mode {
    OPEN,
    SILENT,
    UNDEFINED,
    MALFORMED
  }

  OpaDoor(String opaUrl) {
    opa = opaUrl;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.createContext(LOCK, this::turn);
    server.start();
  }

  /** Turns the lock of the door before the service under test. */
  static void set(Mode wanted) {
    String url = ConfigProvider.getConfig().getValue("semblance.opa.url", String.class);
    RestAssured.given().baseUri(url).body(wanted.name()).put(LOCK).then().statusCode(204);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void turn(HttpExchange exchange) throws IOException {
    mode =
        Mode.valueOf(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    if (mode == Mode.SILENT) {
      exchange.close();
      return;
    }
    try {
      var answer = http.send(forward(exchange), BodyHandlers.ofString());
      byte[] body = garbled(answer.body()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private HttpRequest forward(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    return HttpRequest.newBuilder(URI.create(opa + exchange.getRequestURI()))
        .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
        .header("Content-Type", "application/json")
        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private String garbled(String answer) {
    return switch (mode) {
      case OPEN, SILENT -> answer;
      case UNDEFINED -> answer.replaceFirst("\"result\":", "\"nothing\":");
      case MALFORMED -> answer.replaceFirst("\"outcome\":", "\"verdict\":");
    };
  }
}
