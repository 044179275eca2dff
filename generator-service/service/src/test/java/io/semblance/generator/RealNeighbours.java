package io.semblance.generator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.semblance.local.BackingServices;
import io.semblance.local.Service;
import io.semblance.local.ServiceProcess;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything the service needs, real: PostgreSQL, Keycloak, OPA, and policy-service as a process.
 */
public final class RealNeighbours implements QuarkusTestResourceLifecycleManager {

  private @Nullable ServiceProcess policy;

  @Override
  public Map<String, String> start() {
    BackingServices backing = BackingServices.shared();
    policy = ServiceProcess.start(backing, Service.POLICY, backing.createDatabase("policy"));
    Map<String, String> properties =
        new TreeMap<>(backing.properties(Service.GENERATOR, backing.createDatabase("generator")));
    properties.put("semblance.generator.limits.upload-bytes", "8388608");
    properties.put("semblance.generator.limits.open-requests", "6");
    properties.put("semblance.generator.events.poll", "PT0.2S");
    properties.put("semblance.generator.events.heartbeat", "PT0.6S");
    properties.put("semblance.generator.jobs.poll", "PT0.2S");
    return properties;
  }

  @Override
  public void stop() {
    if (policy != null) {
      policy.close();
    }
  }
}
