package io.semblance.local;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.PlatformFailure;
import io.semblance.local.machine.Ports;
import io.semblance.local.server.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The platform that people use: the backing services and the three services on one machine. */
final class Platform {
  private final Cache cache;
  private final Servers servers;
  private volatile boolean interrupted;

  Platform(Cache cache, Ports ports) {
    this.cache = cache;
    this.servers = new Servers(cache, ports);
  }

  /**
   * Starts everything on fresh data and returns when all of it is healthy. Whatever ran on these
   * ports for this cache is ended first; when anything fails, nothing is left running.
   */
  void start() {
    cache.locked(lockName(), this::startAll);
  }

  /**
   * Waits in the foreground until the platform is stopped from elsewhere.
   *
   * @throws PlatformFailure when one of the processes ends by itself; all others are ended, too
   */
  void awaitEnd() throws InterruptedException {
    endAtExit();
    Optional<ChildProcess> lost = servers.state().lost();
    while (lost.isEmpty()) {
      Thread.sleep(500);
      lost = servers.state().lost();
    }
    ChildProcess first = lost.get();
    /* Who stops the platform holds the lock until the record is empty. */
    if (cache.locked(lockName(), servers.state()::processes).contains(first)) {
      throw new PlatformFailure(
          "%s ended by itself; its log: %s".formatted(first.name(), servers.log(first.name())));
    }
  }

  /** Ends every process of this platform and returns the names of those that ran. */
  List<String> stop() {
    return cache.locked(lockName(), servers.state()::stopAll);
  }

  /** One line for each part of the platform: name, state, address; then how to get in. */
  List<String> status() {
    var lines = new ArrayList<String>();
    lines.add(line("postgres", servers.postgres().jdbcUrl("")));
    lines.add(line("keycloak", servers.keycloak().url()));
    lines.add(line("opa", servers.opa().url()));
    for (Service service : Service.values()) {
      lines.add(line(service.id(), service.url(servers.ports())));
    }
    lines.add("in a browser: " + Service.CATALOG.url(servers.ports()) + "/datasets");
    lines.add("accounts: ada, sam, pia, paul, petra, uma, dan, nora");
    lines.add("their passwords: PASSWORD_<NAME> in " + servers.secrets().file());
    lines.add("logs: " + servers.runFolder());
    return lines;
  }

  private String line(String name, String address) {
    String state = servers.state().alive(name).isPresent() ? "up" : "down";
    return "%-18s %-5s %s".formatted(name, state, address);
  }

  private String lockName() {
    return "run-" + servers.ports().base();
  }

  private Servers startAll() {
    servers.state().stopAll();
    /* Ctrl-C in the middle of it ends what is there by then and what comes after. */
    Thread ending = endAtExit();
    try {
      Stream.of(Service.values()).forEach(Service::jar);
      Stream.of(Service.values())
          .forEach(s -> servers.ports().requireFree(s.port(servers.ports()), s.id()));
      servers.start();
      Cache.delete(servers.runFolder().resolve("data"));
      Stream.of(Service.values()).forEach(s -> servers.postgres().createDatabase(s.database()));
      servers.awaitReady();
      startServices(servers);
      servers.awaitPolicy();
    } catch (RuntimeException e) {
      boolean byUser = interrupted;
      servers.state().end();
      throw byUser ? new PlatformFailure("interrupted; everything is ended", e) : e;
    }
    Runtime.getRuntime().removeShutdownHook(ending);
    return servers;
  }

  private Thread endAtExit() {
    var ending =
        new Thread(
            () -> {
              interrupted = true;
              servers.state().end();
            },
            "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    return ending;
  }

  private static void startServices(Servers servers) {
    var started = new ArrayList<ServiceProcess>();
    for (Service service : Service.values()) {
      started.add(
          ServiceProcess.launch(servers, Replica.firstOf(service), service.database(), Map.of()));
    }
    started.forEach(ServiceProcess::awaitReady);
  }
}
