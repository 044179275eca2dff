package io.semblance.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  private static final Ports PORTS = new Ports(30000, "SEMBLANCE_PORT_BASE");

  @Test
  void portsLieAtFixedDistances() {
    assertThat(PORTS)
        .returns(30001, Ports::generator)
        .returns(30002, Ports::policy)
        .returns(30003, Ports::catalog)
        .returns(30054, Ports::postgres)
        .returns(30080, Ports::keycloak)
        .returns(30081, Ports::opa)
        .returns(30082, Ports::keycloakTls);
  }

  @Test
  void takenPortIsNamedWithItsUserAndTheSetting() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> PORTS.requireFree(port, "Keycloak"))
          .isInstanceOf(PlatformFailure.class)
          .hasMessage(
              "port %d, meant for Keycloak, is taken;"
                  + " end what uses it or set SEMBLANCE_PORT_BASE (now 30000)",
              port);
    }
  }

  @Test
  void freePortIsAccepted() throws IOException {
    int port;
    try (var passing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = passing.getLocalPort();
    }

    assertThatCode(() -> PORTS.requireFree(port, "OPA")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.5", "80", "65500", "-1"})
  void refusesABaseThatIsNoUsablePort(String value) {
    assertThatThrownBy(() -> Ports.parse("SETTING", value))
        .isInstanceOf(PlatformFailure.class)
        .hasMessageStartingWith("SETTING is ")
        .hasMessageContaining(value);
  }
}
