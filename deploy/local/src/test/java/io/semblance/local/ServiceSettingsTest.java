package io.semblance.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.Ports;
import io.semblance.local.server.Servers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
  @TempDir Path folder;

  @Test
  void variablesAreNamedAsQuarkusReadsThem() {
    assertThat(ServiceSettings.variable("quarkus.oidc-client.credentials.secret"))
        .isEqualTo("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET");
  }

  @Test
  void catalogLearnsNoSecretOfOthers() {
    Map<String, String> catalog = settings(Service.CATALOG).environment(Map.of());

    assertThat(catalog)
        .containsEntry("QUARKUS_HTTP_PORT", "30003")
        .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:30054/fresh")
        .containsEntry("SEMBLANCE_POLICY_URL", "http://127.0.0.1:30002")
        .doesNotContainKeys("SEMBLANCE_OPA_TOKEN", "SEMBLANCE_COMMITMENT_KEY")
        .doesNotContainValue(settings(Service.GENERATOR).servers().clientSecret("opa"));
  }

  @Test
  void overridesWin() {
    Map<String, String> environment =
        settings(Service.GENERATOR).environment(Map.of("quarkus.http.port", "1"));

    assertThat(environment).containsEntry("QUARKUS_HTTP_PORT", "1");
  }

  private ServiceSettings settings(Service service) {
    var servers = new Servers(new Cache(folder), new Ports(30000, "SETTING"));
    return new ServiceSettings(servers, service, "fresh");
  }
}
