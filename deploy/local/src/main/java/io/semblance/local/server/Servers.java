package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.Ports;
import io.semblance.local.machine.PrivateFile;
import io.semblance.local.machine.RunningState;
import io.semblance.local.machine.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL, Keycloak and OPA of one platform. */
public final class Servers {
  private static final List<String> NAMES = List.of("postgres", "keycloak", "opa");

  private final Cache cache;
  private final Ports ports;
  private final Secrets secrets;
  private final Path runFolder;
  private final RunningState state;
  private final PostgresServer postgres;
  private final KeycloakServer keycloak;
  private final OpaServer opa;

  public Servers(Cache cache, Ports ports) {
    this.cache = cache;
    this.ports = ports;
    this.secrets = new Secrets(cache);
    this.runFolder = cache.runFolder(ports);
    this.state = new RunningState(runFolder);
    this.postgres = PostgresServer.on(ports.postgres(), secrets);
    this.keycloak = new KeycloakServer(ports.keycloak(), ports.keycloakTls());
    this.opa = new OpaServer(ports.opa(), "http://127.0.0.1:" + ports.policy());
  }

  /** Starts all three on fresh data, unless a port is taken, and does not wait for Keycloak. */
  public void start() {
    ports.requireFree(ports.postgres(), "PostgreSQL");
    ports.requireFree(ports.keycloak(), "Keycloak");
    ports.requireFree(ports.keycloakTls(), "Keycloak (TLS)");
    ports.requireFree(ports.opa(), "OPA");
    OpaBinary opaBinary = OpaBinary.in(cache);
    TlsKey key = TlsKey.in(cache, secrets);
    KeycloakBuild keycloakBuild = KeycloakBuild.in(cache);
    startPostgres(keycloakBuild, key);
    var environment = KeycloakServer.environment(postgres, key);
    state.add(keycloak.start(keycloakBuild, environment, log("keycloak")));
    var credentials =
        new OpaServer.Credentials(keycloak, key, clientSecret("opa"), opaCallerToken());
    state.add(opa.start(opaBinary, credentials, runFolder));
  }

  private void startPostgres(KeycloakBuild keycloakBuild, TlsKey key) {
    PostgresBinaries binaries = PostgresBinaries.in(cache);
    Path data = runFolder.resolve("postgres");
    Seed seed = seed();
    PostgresServer.restore(seed.folder(binaries, keycloakBuild, key), data);
    PrivateFile.write(runFolder.resolve("seed"), seed.digest());
    ChildProcess process = postgres.start("postgres", binaries, data, log("postgres"));
    state.add(process);
    postgres.awaitReady(process, log("postgres"));
  }

  public void awaitReady() {
    state.alive("opa").ifPresent(process -> opa.awaitReady(process, log("opa")));
    state.alive("keycloak").ifPresent(p -> keycloak.awaitReady(p, log("keycloak")));
  }

  /** Waits until OPA has pulled a policy. */
  public void awaitPolicy() {
    state.alive("opa").ifPresent(process -> opa.awaitPolicy(process, log("opa")));
  }

  /** Whether what runs was started with today's realm, versions and secrets. */
  public boolean areCurrent() {
    try {
      Path file = runFolder.resolve("seed");
      return Files.exists(file) && Files.readString(file).equals(seed().digest());
    } catch (IOException e) {
      return false;
    }
  }

  private Seed seed() {
    return new Seed(cache, secrets, state);
  }

  public boolean areAlive() {
    return NAMES.stream().allMatch(name -> state.alive(name).isPresent());
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public OpaServer opa() {
    return opa;
  }

  public Ports ports() {
    return ports;
  }

  public RunningState state() {
    return state;
  }

  public Path runFolder() {
    return runFolder;
  }

  public Secrets secrets() {
    return secrets;
  }

  public Path opaBinary() {
    return OpaBinary.in(cache).file();
  }

  public String clientSecret(String clientId) {
    return secrets.get(Realm.secretOf(clientId));
  }

  public String passwordOf(String username) {
    return secrets.get(Realm.passwordOf(username));
  }

  public String keycloakAdminPassword() {
    return secrets.get(Realm.ADMIN_PASSWORD);
  }

  /** The token by which OPA knows policy-service. */
  public String opaCallerToken() {
    return secrets.get("OPA_CALLER_TOKEN");
  }

  public Path log(String name) {
    return runFolder.resolve(name + ".log");
  }
}
