package io.semblance.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.semblance.local.machine.Cache;
import io.semblance.local.machine.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPlatformIT {
  private static final BackingServices BACKING = BackingServices.shared();
  private static final String EVERY_SERVICE = "catalog-service generator-service policy-service";

  @Test
  void postgresAnswersInAFreshDatabase() throws SQLException {
    String database = BACKING.createDatabase("local");

    try (var connection =
            DriverManager.getConnection(
                BACKING.jdbcUrl(database), BACKING.postgresUser(), BACKING.postgresPassword());
        var tables =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.getInt(1)).isZero();
    }
  }

  @Test
  void accountOfADatabaseSeesNoOther() {
    String mine = BACKING.createDatabase("mine");
    String other = BACKING.createDatabase("other");
    Map<String, String> settings = BACKING.properties(Service.CATALOG, mine);
    String account = settings.getOrDefault("quarkus.datasource.username", "");
    String password = settings.getOrDefault("quarkus.datasource.password", "");

    assertThatCode(() -> open(mine, account, password)).doesNotThrowAnyException();
    assertThatThrownBy(() -> open(other, account, password)).hasMessageContaining("permission");
    assertThatThrownBy(() -> open(mine, account, "guess")).hasMessageContaining("password");
  }

  private static void open(String database, String account, String password) throws SQLException {
    DriverManager.getConnection(BACKING.jdbcUrl(database), account, password).close();
  }

  @Test
  void realmNamesOneIssuer() throws IOException, InterruptedException {
    JsonNode realm = get(BACKING.issuer() + "/.well-known/openid-configuration");

    assertThat(realm.path("issuer").asText()).isEqualTo(BACKING.issuer());
  }

  @ParameterizedTest
  @CsvSource({
    "ada, data_scientist data_steward",
    "sam, data_steward",
    "pia, privacy_officer",
    "paul, policy_admin",
    "uma, data_user",
    "dan, data_scientist data_user",
    "nora, ''"
  })
  void accountCarriesItsRolesToEveryService(String username, String roles) throws IOException {
    JsonNode claims = claims(BACKING.userToken(username));

    assertThat(claims.path("preferred_username").asText()).isEqualTo(username);
    assertThat(claims.path("sub").asText()).isNotEmpty();
    assertThat(claims.path("iss").asText()).isEqualTo(BACKING.issuer());
    assertThat(words(claims.path("realm_access").path("roles"))).isEqualTo(roles);
    assertThat(words(claims.path("aud"))).isEqualTo(EVERY_SERVICE);
  }

  @ParameterizedTest
  @CsvSource({
    "generator-service, generator_service, catalog-service policy-service",
    "policy-service, policy_service, catalog-service generator-service",
    "catalog-service, catalog_service, catalog-service generator-service policy-service",
    "opa, opa_agent, policy-service"
  })
  void serviceCarriesItsOwnRoleToThoseItCalls(String clientId, String role, String audience)
      throws IOException {
    JsonNode claims = claims(BACKING.serviceToken(clientId));

    assertThat(words(claims.path("realm_access").path("roles"))).isEqualTo(role);
    assertThat(words(claims.path("aud"))).isEqualTo(audience);
  }

  @Test
  void nobodyButTheCommandLineLogsInByPassword() throws IOException, InterruptedException {
    String password = new Secrets(Cache.fromEnvironment()).get("PASSWORD_ADA");
    for (String client : List.of("admin-cli", "account", "generator-service", "catalog-service")) {
      String form =
          "grant_type=password&username=ada&password=%s&client_id=%s".formatted(password, client);
      var request =
          HttpRequest.newBuilder(URI.create(BACKING.issuer() + "/protocol/openid-connect/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();

      int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();

      assertThat(status).as(client).isBetween(400, 401);
    }
  }

  @Test
  void opaIsHealthyAndAnswersOnlyWhoShowsTheToken() throws IOException, InterruptedException {
    assertThat(status("/health", "")).isEqualTo(200);
    assertThat(status("/v1/data", "")).isEqualTo(401);
    assertThat(status("/v1/data", "guess")).isEqualTo(401);
    assertThat(status("/v1/data", BACKING.opaCallerToken())).isEqualTo(200);
  }

  @Test
  void opaPullsItsPolicyWithATokenOfItsOwn() throws IOException {
    var shown = new CompletableFuture<String>();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), BACKING.ports().policy());
    HttpServer policyService = HttpServer.create(address, 0);
    policyService.createContext(
        "/opa/v1/bundles/main",
        exchange -> {
          shown.complete(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    policyService.start();

    String bearer = shown.orTimeout(30, TimeUnit.SECONDS).join();
    policyService.stop(0);

    JsonNode claims = claims(bearer.substring("Bearer ".length()));
    assertThat(claims.path("iss").asText()).isEqualTo(BACKING.issuer());
    assertThat(words(claims.path("realm_access").path("roles"))).isEqualTo("opa_agent");
  }

  private static int status(String path, String token) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(BACKING.opaUrl() + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static JsonNode get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return new ObjectMapper().readTree(response.body());
  }

  private static JsonNode claims(String token) throws IOException {
    String payload = token.split("\\.", -1)[1];
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
  }

  /** One word or several, in order. */
  private static String words(JsonNode node) {
    List<String> words =
        node.isArray()
            ? StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList()
            : List.of(node.asText());
    return String.join(" ", words);
  }
}
