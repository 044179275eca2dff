package io.semblance.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.Ports;
import io.semblance.local.server.Servers;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
  @TempDir Path folder;

  @Test
  void catalogLearnsNoSecretOfOthers() {
    Map<String, String> catalog = settings(Service.CATALOG).properties();

    assertThat(catalog)
        .containsEntry("quarkus.http.port", "30003")
        .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:30054/fresh")
        .containsEntry("semblance.policy.url", "http://127.0.0.1:30002")
        .doesNotContainKeys("semblance.opa.token", "semblance.commitment.key")
        .doesNotContainValue(settings(Service.GENERATOR).servers().clientSecret("opa"));
  }

  @Test
  void fileIsForTheOwnerAloneAndOverridesWin() throws IOException {
    Path start =
        settings(Service.GENERATOR)
            .write(Replica.firstOf(Service.GENERATOR), Map.of("quarkus.http.port", "1"));

    Path file = start.resolve("config").resolve("application.properties");
    var written = new Properties();
    written.load(new StringReader(Files.readString(file)));
    assertThat(written)
        .containsEntry("quarkus.http.port", "1")
        .containsEntry("quarkus.http.host", "127.0.0.1");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private ServiceSettings settings(Service service) {
    var servers = new Servers(new Cache(folder), new Ports(30000, "SETTING"));
    return new ServiceSettings(servers, service, "fresh");
  }
}
