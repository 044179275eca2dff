package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.RunningState;
import io.semblance.local.machine.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A PostgreSQL data folder at rest, with Keycloak's tables and the imported realm in it.
 *
 * <p>It is made once for each realm, set of versions and set of secrets. A platform starts on a
 * copy of it, which takes a second instead of a minute and is as fresh as the import.
 */
record Seed(Cache cache, Secrets secrets, RunningState state) {

  Path folder(PostgresBinaries binaries, KeycloakBuild keycloak, TlsKey key) {
    /* One at a time: Keycloak reads the realm from a folder of its own, which all share. */
    Supplier<Path> prepared =
        () -> cache.prepared("seed-" + digest(), f -> fill(f, binaries, keycloak, key));
    return cache.locked("seed", prepared).resolve("data");
  }

  private void fill(Path folder, PostgresBinaries binaries, KeycloakBuild build, TlsKey key)
      throws IOException {
    Path data = Cache.createPrivate(folder.resolve("data"));
    var postgres = PostgresServer.on(freePort(), secrets);
    postgres.initialise(binaries, data);
    Path log = folder.resolve("postgres.log");
    ChildProcess database = postgres.start("seed-postgres", binaries, data, log);
    state.add(database);
    try {
      postgres.awaitReady(database, log);
      postgres.createDatabase(KeycloakServer.DATABASE);
      importRealm(folder.resolve("keycloak.log"), build, KeycloakServer.environment(postgres, key));
    } finally {
      state.stop(database.name());
    }
  }

  private void importRealm(Path log, KeycloakBuild build, Map<String, String> environment)
      throws IOException {
    var keycloak = new KeycloakServer(freePort(), freePort());
    build.offerForImport(Realm.text());
    ChildProcess process = keycloak.startImporting(build, environment, secrets, log);
    state.add(process);
    try {
      keycloak.awaitReady(process, log);
    } finally {
      state.stop(process.name());
    }
  }

  /** Differs when the realm, a version or a secret does. */
  String digest() {
    String all =
        Digest.of(
            Build.postgresVersion(),
            Build.keycloakVersion(),
            Realm.text(),
            Realm.placeholders(secrets).toString(),
            secrets.get(Realm.ADMIN_PASSWORD),
            PostgresServer.on(0, secrets).password());
    return all.substring(0, 16);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
