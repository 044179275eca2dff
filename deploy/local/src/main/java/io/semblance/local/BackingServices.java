package io.semblance.local;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.Ports;
import io.semblance.local.server.PostgresServer;
import io.semblance.local.server.Servers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Real PostgreSQL, Keycloak and OPA for tests.
 *
 * <p>One set on the ports of the tests serves every module of a build: whoever asks first starts
 * it, later JVMs find it running. It outlives the JVM; {@code make test} and {@code make down} end
 * it.
 */
public final class BackingServices {
  private final Servers servers;
  private final Tokens tokens;

  private BackingServices(Servers servers) {
    this.servers = servers;
    this.tokens = new Tokens(servers);
  }

  /** The shared set, started now or found running. */
  public static BackingServices shared() {
    Cache cache = Cache.fromEnvironment();
    Ports ports = Ports.ofTests();
    var servers = new Servers(cache, ports);
    return cache.locked("run-" + ports.base(), () -> new BackingServices(running(servers)));
  }

  private static Servers running(Servers servers) {
    if (servers.areAlive() && servers.areCurrent()) {
      return servers;
    }
    servers.state().stopAll();
    try {
      servers.start();
      servers.awaitReady();
      return servers;
    } catch (RuntimeException e) {
      servers.state().stopAll();
      throw e;
    }
  }

  public String postgresHost() {
    return "127.0.0.1";
  }

  public int postgresPort() {
    return servers.postgres().port();
  }

  public String postgresUser() {
    return PostgresServer.USER;
  }

  public String postgresPassword() {
    return servers.postgres().password();
  }

  /** Makes a fresh, empty database and returns its name. */
  public String createDatabase(String prefix) {
    String name = prefix + "_" + UUID.randomUUID().toString().substring(0, 8);
    servers.postgres().createDatabase(name);
    return name;
  }

  public String jdbcUrl(String database) {
    return servers.postgres().jdbcUrl(database);
  }

  public String keycloakUrl() {
    return servers.keycloak().url();
  }

  public String issuer() {
    return servers.keycloak().issuer();
  }

  /** The password of a demo account, for log-in by browser. */
  public String userPassword(String username) {
    return servers.passwordOf(username);
  }

  /** The password of the user {@code admin} of Keycloak's master realm. */
  public String keycloakAdminPassword() {
    return servers.keycloakAdminPassword();
  }

  public String clientSecret(String clientId) {
    return servers.clientSecret(clientId);
  }

  /** An access token of a demo account. */
  public String userToken(String username) {
    return tokens.ofUser(username);
  }

  /** An access token of a service's own account. */
  public String serviceToken(String clientId) {
    return tokens.ofService(clientId);
  }

  public String opaUrl() {
    return servers.opa().url();
  }

  /** The bearer token that OPA asks of its callers. */
  public String opaCallerToken() {
    return servers.opaCallerToken();
  }

  public Ports ports() {
    return servers.ports();
  }

  /**
   * The configuration of a service that runs on this set, by property names; for a {@code
   * QuarkusTestResourceLifecycleManager}.
   */
  public Map<String, String> properties(Service service, String database) {
    var all = new TreeMap<>(new ServiceSettings(servers, service, database).properties());
    all.put("quarkus.http.test-port", all.get("quarkus.http.port"));
    return all;
  }

  Servers servers() {
    return servers;
  }
}
