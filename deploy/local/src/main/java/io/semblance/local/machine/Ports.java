package io.semblance.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of one platform: fixed distances from one base, so that several fit on one machine. */
public record Ports(int base, String setting) {
  private static final int LAST_DISTANCE = 82;

  public Ports {
    if (base < 1024 || base + LAST_DISTANCE > 65535) {
      throw new PlatformFailure(
          "%s is %d; it must lie between 1024 and %d"
              .formatted(setting, base, 65535 - LAST_DISTANCE));
    }
  }

  /** The ports of the platform that people use. */
  public static Ports ofPlatform() {
    return fromEnvironment("SEMBLANCE_PORT_BASE", 18000);
  }

  /** The ports of the tests, which may run beside the platform. */
  public static Ports ofTests() {
    return fromEnvironment("SEMBLANCE_TEST_PORT_BASE", 19000);
  }

  static Ports fromEnvironment(String setting, int otherwise) {
    String value = System.getenv(setting);
    return value == null || value.isBlank()
        ? new Ports(otherwise, setting)
        : parse(setting, value.strip());
  }

  static Ports parse(String setting, String value) {
    try {
      return new Ports(Integer.parseInt(value), setting);
    } catch (NumberFormatException e) {
      throw new PlatformFailure("%s is \"%s\"; it must be a number".formatted(setting, value), e);
    }
  }

  public int generator() {
    return base + 1;
  }

  public int policy() {
    return base + 2;
  }

  public int catalog() {
    return base + 3;
  }

  public int postgres() {
    return base + 54;
  }

  public int keycloak() {
    return base + 80;
  }

  public int opa() {
    return base + 81;
  }

  /** Keycloak again, by TLS: OPA sends its client secret to nothing else. */
  public int keycloakTls() {
    return base + LAST_DISTANCE;
  }

  /** Fails with one clear line when somebody else listens on a port that is about to be used. */
  public void requireFree(int port, String user) {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new PlatformFailure(
          "port %d, meant for %s, is taken; end what uses it or set %s (now %d)"
              .formatted(port, user, setting, base),
          e);
    }
  }
}
