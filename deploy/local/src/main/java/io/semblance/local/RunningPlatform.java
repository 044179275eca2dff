package io.semblance.local;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.PlatformFailure;
import io.semblance.local.machine.Ports;
import io.semblance.local.server.Servers;
import java.net.URI;

/** The platform that {@code make demo} or {@code make up} has started, for those who call it. */
public final class RunningPlatform {
  private final Servers servers;
  private final Tokens tokens;

  private RunningPlatform(Servers servers) {
    this.servers = servers;
    this.tokens = new Tokens(servers);
  }

  /**
   * Finds it by the ports in use.
   *
   * @throws PlatformFailure where it does not run
   */
  public static RunningPlatform find() {
    var servers = new Servers(Cache.fromEnvironment(), Ports.ofPlatform());
    if (!servers.areAlive()) {
      throw new PlatformFailure("the platform does not run: start it by make up");
    }
    return new RunningPlatform(servers);
  }

  public URI url(Service service) {
    return URI.create(service.url(servers.ports()));
  }

  /** An access token of a demo account. */
  public String userToken(String username) {
    return tokens.ofUser(username);
  }
}
