package io.semblance.local;

import io.semblance.local.server.Servers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told about the platform that it runs on. */
record ServiceSettings(Servers servers, Service service, String database) {

  /** By the names of configuration properties. */
  Map<String, String> properties() {
    var all = new TreeMap<String, String>();
    all.put("quarkus.http.host", "127.0.0.1");
    all.put("quarkus.http.port", String.valueOf(service.port(servers.ports())));
    all.put("quarkus.datasource.username", database);
    all.put("quarkus.datasource.password", servers.postgres().passwordOf(database));
    all.put("quarkus.datasource.jdbc.url", servers.postgres().jdbcUrl(database));
    all.put("quarkus.datasource.reactive.url", servers.postgres().reactiveUrl(database));
    all.put("quarkus.oidc.auth-server-url", servers.keycloak().issuer());
    all.put("quarkus.oidc-client.auth-server-url", servers.keycloak().issuer());
    all.put("quarkus.oidc-client.credentials.secret", servers.clientSecret(service.id()));
    for (Service peer : Service.values()) {
      all.put("semblance." + peer.database() + ".url", peer.url(servers.ports()));
    }
    all.put("semblance.data.dir", dataFolder().toString());
    if (service == Service.POLICY) {
      all.put("semblance.opa.url", servers.opa().url());
      all.put("semblance.opa.token", servers.opaCallerToken());
      all.put("semblance.opa.binary", servers.opaBinary().toString());
    }
    if (service == Service.GENERATOR) {
      all.put("semblance.commitment.key", servers.secrets().get("COMMITMENT_KEY"));
    }
    return all;
  }

  /** By the names of environment variables, as MicroProfile Config maps them. */
  Map<String, String> environment(Map<String, String> overrides) {
    var all = new TreeMap<>(properties());
    all.putAll(overrides);
    var environment = new TreeMap<String, String>();
    all.forEach((key, value) -> environment.put(variable(key), value));
    return environment;
  }

  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Lasts as long as the database, so that a restarted service finds its files. */
  private Path dataFolder() {
    return servers.runFolder().resolve("data").resolve(service.id()).resolve(database);
  }
}
