package io.semblance.policy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A generator that fails the first time, and afterwards keeps every event it is told. A test
 * reaches it by HTTP, since test and resource live in different class loaders.
 */
final class FakeGenerator {

  private static final String TOLD = "/told";

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean failed = false;

  FakeGenerator() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/api/v1/events", this::take);
    server.createContext(TOLD, this::show);
    server.start();
  }

  /** Returns every event that the service under test has told, as a JSON array. */
  static String told() {
    String url = ConfigProvider.getConfig().getValue("semblance.generator.url", String.class);
    return RestAssured.given().baseUri(url).get(TOLD).asString();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean bearing = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ");
    if (failed && bearing) {
      events.add(event);
    }
    exchange.sendResponseHeaders(failed ? 202 : 500, -1);
    failed = true;
    exchange.close();
  }

  private void show(HttpExchange exchange) throws IOException {
    byte[] body = events.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
