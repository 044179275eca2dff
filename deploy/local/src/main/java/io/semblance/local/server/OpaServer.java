package io.semblance.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.PrivateFile;
import io.semblance.local.machine.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One OPA that pulls its policy as a bundle from policy-service and answers nobody else.
 *
 * <p>It starts without a policy and asks for one every other second, so it may start before
 * policy-service does.
 */
public record OpaServer(int port, String policyUrl) {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /* Lies outside the bundle's roots, so that no bundle can open the door. */
  private static final String DOOR =
      """
      package system.authz

      default allow := false

      allow if input.path == ["health"]

      allow if input.identity == "%s"
      """;

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  ChildProcess start(OpaBinary binary, Credentials credentials, Path runFolder) {
    Path config = runFolder.resolve("opa.json");
    Path door = runFolder.resolve("opa-authz.rego");
    PrivateFile.write(config, config(credentials));
    PrivateFile.write(door, DOOR.formatted(credentials.callerToken()));
    var command =
        List.of(
            binary.file().toString(),
            "run",
            "--server",
            "--addr",
            "127.0.0.1:" + port,
            "--authentication=token",
            "--authorization=basic",
            "--disable-telemetry",
            "--log-level=error",
            "--config-file",
            config.toString(),
            door.toString());
    return ChildProcess.start("opa", command, Map.of(), runFolder.resolve("opa.log"));
  }

  void awaitReady(ChildProcess process, Path log) {
    new Readiness(process, log, LIMIT).await(URI.create(url() + "/health"));
  }

  void awaitPolicy(ChildProcess process, Path log) {
    new Readiness(process, log, LIMIT).await(URI.create(url() + "/health?bundles"));
  }

  /** What OPA shows to policy-service, and what policy-service shows to OPA. */
  record Credentials(
      KeycloakServer keycloak, TlsKey key, String clientSecret, String callerToken) {}

  private String config(Credentials credentials) {
    var oauth2 =
        Map.of(
            "grant_type",
            "client_credentials",
            "token_url",
            credentials.keycloak().tlsTokenUrl(),
            "client_id",
            "opa",
            "client_secret",
            credentials.clientSecret());
    var service =
        Map.of(
            "url",
            policyUrl + "/opa/v1",
            "response_header_timeout_seconds",
            30,
            /* Also used for the token's address. */
            "tls",
            Map.of("ca_cert", credentials.key().certificate().toString()),
            "credentials",
            Map.of("oauth2", oauth2));
    var polling =
        Map.of("min_delay_seconds", 1, "max_delay_seconds", 2, "long_polling_timeout_seconds", 10);
    var bundle = Map.of("service", "policy", "resource", "bundles/main", "polling", polling);
    try {
      return new ObjectMapper()
          .writeValueAsString(
              Map.of("services", Map.of("policy", service), "bundles", Map.of("main", bundle)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
