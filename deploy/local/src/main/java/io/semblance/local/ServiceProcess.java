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
  private final Service service;
  private final ChildProcess process;

  private ServiceProcess(Servers servers, Service service, ChildProcess process) {
    this.servers = servers;
    this.service = service;
    this.process = process;
  }

  /** Starts a service beside the backing services of the tests, and waits until it is healthy. */
  public static ServiceProcess start(BackingServices backing, Service service, String database) {
    return start(backing, service, database, Map.of());
  }

  /** The same, with configuration properties of the caller's own. */
  public static ServiceProcess start(
      BackingServices backing, Service service, String database, Map<String, String> overrides) {
    Servers servers = backing.servers();
    servers.state().stop(service.id());
    ServiceProcess started = launch(servers, service, database, overrides);
    started.awaitReady();
    return started;
  }

  static ServiceProcess launch(
      Servers servers, Service service, String database, Map<String, String> overrides) {
    Path jar = service.jar();
    servers.ports().requireFree(service.port(servers.ports()), service.id());
    var command = new ArrayList<>(List.of(Jvm.program()));
    command.addAll(Jvm.quickStart(service.heap()));
    command.addAll(List.of("-jar", jar.toString()));
    Path folder = new ServiceSettings(servers, service, database).write(overrides);
    Path log = servers.log(service.id());
    ChildProcess process = ChildProcess.start(service.id(), command, Map.of(), log, folder);
    servers.state().add(process);
    return new ServiceProcess(servers, service, process);
  }

  void awaitReady() {
    new Readiness(process, log(), LIMIT).await(URI.create(url() + "/q/health/ready"));
  }

  public String url() {
    return service.url(servers.ports());
  }

  public Path log() {
    return servers.log(service.id());
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
    servers.state().stop(service.id());
  }
}
