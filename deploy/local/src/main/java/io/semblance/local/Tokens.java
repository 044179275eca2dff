package io.semblance.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.local.machine.PlatformFailure;
import io.semblance.local.server.Servers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens from the platform's Keycloak, kept until shortly before they expire. */
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MARGIN_SECONDS = 60;

  private final Servers servers;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Token> known = new HashMap<>();

  Tokens(Servers servers) {
    this.servers = servers;
  }

  private record Token(String value, Instant usableUntil) {}

  /** The token of a demo account, by a real log-in with its password. */
  public String ofUser(String username) {
    return get(
        username,
        Map.of(
            "grant_type", "password",
            "client_id", "semblance-cli",
            "scope", "openid",
            "username", username,
            "password", servers.passwordOf(username)));
  }

  /** The token of a service, by its client credentials. */
  public String ofService(String clientId) {
    return get(
        clientId,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            clientId,
            "client_secret",
            servers.clientSecret(clientId)));
  }

  private synchronized String get(String name, Map<String, String> form) {
    Token token = known.get(name);
    if (token == null || Instant.now().isAfter(token.usableUntil())) {
      token = request(name, form);
      known.put(name, token);
    }
    return token.value();
  }

  private Token request(String name, Map<String, String> form) {
    var request =
        HttpRequest.newBuilder(URI.create(servers.keycloak().tokenUrl()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        String reason = body.path("error_description").asText(body.path("error").asText());
        throw new PlatformFailure("Keycloak gives no token to %s: %s".formatted(name, reason));
      }
      long seconds = body.path("expires_in").asLong() - MARGIN_SECONDS;
      return new Token(body.path("access_token").asText(), Instant.now().plusSeconds(seconds));
    } catch (IOException e) {
      throw new PlatformFailure("Keycloak gives no token to " + name + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformFailure("interrupted", e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
