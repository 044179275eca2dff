package io.semblance.local.server;

import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.Readiness;
import io.semblance.local.machine.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Keycloak server; its realm lives in a database of the platform's PostgreSQL. */
public record KeycloakServer(int port, int tlsPort) {
  static final String DATABASE = "keycloak";
  private static final String TOKEN_PATH = "/realms/semblance/protocol/openid-connect/token";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public String issuer() {
    return url() + "/realms/semblance";
  }

  public String tokenUrl() {
    return url() + TOKEN_PATH;
  }

  /** The token endpoint by TLS, with the certificate of {@link TlsKey}. Its tokens are the same. */
  String tlsTokenUrl() {
    return "https://127.0.0.1:" + tlsPort + TOKEN_PATH;
  }

  ChildProcess start(KeycloakBuild build, Map<String, String> environment, Path log) {
    return ChildProcess.start("keycloak", build.command(arguments()), environment, log);
  }

  /** Starts on an empty database: makes its tables and imports the realm. */
  ChildProcess startImporting(
      KeycloakBuild build, Map<String, String> environment, Secrets secrets, Path log) {
    var all = new HashMap<>(environment);
    all.putAll(Realm.placeholders(secrets));
    all.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    all.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Realm.ADMIN_PASSWORD));
    var command = build.command(arguments("--import-realm"));
    return ChildProcess.start("seed-keycloak", command, all, log);
  }

  void awaitReady(ChildProcess process, Path log) {
    new Readiness(process, log, LIMIT).await(URI.create(issuer()));
  }

  /** What must not be seen in the list of processes goes by the environment. */
  static Map<String, String> environment(PostgresServer postgres, TlsKey key) {
    return Map.of(
        "KC_DB_URL", postgres.jdbcUrl(DATABASE),
        "KC_DB_USERNAME", DATABASE,
        "KC_DB_PASSWORD", postgres.passwordOf(DATABASE),
        "KC_HTTPS_KEY_STORE_FILE", key.keyStore().toString(),
        "KC_HTTPS_KEY_STORE_PASSWORD", key.password());
  }

  private String[] arguments(String... more) {
    var words = new ArrayList<>(List.of("start", "--optimized"));
    words.addAll(List.of(more));
    words.add("--http-enabled=true");
    words.add("--http-host=127.0.0.1");
    words.add("--http-port=" + port);
    words.add("--https-port=" + tlsPort);
    /* The issuer is the same on both ports. */
    words.add("--hostname=" + url());
    words.add("--db-pool-initial-size=2");
    words.add("--db-pool-max-size=20");
    return words.toArray(String[]::new);
  }
}
