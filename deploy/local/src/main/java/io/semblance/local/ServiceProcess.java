package io.semblance.local;

import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.Readiness;
import io.semblance.local.server.Jvm;
import io.semblance.local.server.Servers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service that runs as a process of its own, from the program that the build made. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Servers servers;
  private final Replica replica;
  private final ChildProcess process;

  private ServiceProcess(Servers servers, Replica replica, ChildProcess process) {
    this.servers = servers;
    this.replica = replica;
    this.process = process;
  }

  /** Starts a service beside the backing services of the tests, and waits until it is healthy. */
  public static ServiceProcess start(BackingServices backing, Service service, String database) {
    return start(backing, service, database, Map.of());
  }

  /** The same, with configuration properties of the caller's own. */
  public static ServiceProcess start(
      BackingServices backing, Service service, String database, Map<String, String> overrides) {
    return start(backing, Replica.firstOf(service), database, overrides);
  }

  /** Starts another process of a service on the same database and files, on a port of its own. */
  public static ServiceProcess startSecond(
      BackingServices backing, Service service, String database) {
    return start(backing, new Replica(service, 2), database, Map.of());
  }

  private static ServiceProcess start(
      BackingServices backing, Replica replica, String database, Map<String, String> overrides) {
    Servers servers = backing.servers();
    servers.state().stop(replica.name());
    ServiceProcess started = launch(servers, replica, database, overrides);
    started.awaitReady();
    return started;
  }

  static ServiceProcess launch(
      Servers servers, Replica replica, String database, Map<String, String> overrides) {
    Service service = replica.service();
    Path jar = service.jar();
    servers.ports().requireFree(replica.port(servers.ports()), replica.name());
    var command = new ArrayList<>(List.of(Jvm.program()));
    command.addAll(Jvm.quickStart(service.heap()));
    command.addAll(List.of("-jar", jar.toString()));
    Path folder = new ServiceSettings(servers, service, database).write(replica, overrides);
    Path log = servers.log(replica.name());
    ChildProcess process = ChildProcess.start(replica.name(), command, Map.of(), log, folder);
    servers.state().add(process);
    return new ServiceProcess(servers, replica, process);
  }

  void awaitReady() {
    new Readiness(process, log(), LIMIT).await(URI.create(url() + "/q/health/ready"));
  }

  public String url() {
    return "http://127.0.0.1:" + replica.port(servers.ports());
  }

  public Path log() {
    return servers.log(replica.name());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as a crash of the machine would: no code of the service runs any more. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    servers.state().stop(replica.name());
  }
}
