package io.semblance.local;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.PrivateFile;
import io.semblance.local.server.Servers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
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

  /**
   * Writes them to where Quarkus looks for them first, below the folder that the service starts in.
   *
   * <p>Not environment variables: {@code QUARKUS_OIDC_CLIENT_…} is both the client {@code
   * quarkus.oidc-client} and a tenant named {@code client}, and Quarkus picks either.
   */
  Path write(Replica replica, Map<String, String> overrides) {
    var all = new Properties();
    all.putAll(properties());
    all.put("quarkus.http.port", String.valueOf(replica.port(servers.ports())));
    all.putAll(overrides);
    var text = new StringWriter();
    try {
      all.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path folder = servers.runFolder().resolve(replica.name());
    Path config = Cache.createPrivate(folder.resolve("config"));
    PrivateFile.write(config.resolve("application.properties"), text.toString());
    return folder;
  }

  /** Lasts as long as the database, so that a restarted service finds its files. */
  private Path dataFolder() {
    return servers.runFolder().resolve("data").resolve(service.id()).resolve(database);
  }
}
