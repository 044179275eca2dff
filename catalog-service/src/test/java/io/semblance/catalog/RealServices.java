package io.semblance.catalog;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.semblance.local.BackingServices;
import io.semblance.local.Service;
import io.semblance.local.ServiceProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the catalog a fresh database, the realm, the real policy, and a recorded generator. */
public final class RealServices implements QuarkusTestResourceLifecycleManager {

  private final GeneratorRecording generator = GeneratorRecording.shared();
  private @Nullable ServiceProcess policy;

  @Override
  public Map<String, String> start() {
    BackingServices backing = BackingServices.shared();
    String database = backing.createDatabase("catalog");
    Map<String, String> properties = new HashMap<>(backing.properties(Service.CATALOG, database));
    properties.put("semblance.generator.url", generator.start());
    properties.put("semblance.catalog.recover-every", "1s");
    policy =
        ServiceProcess.start(backing, Service.POLICY, backing.createDatabase("catalog_policy"));
    return properties;
  }

  @Override
  public void stop() {
    generator.stop();
    Optional.ofNullable(policy).ifPresent(ServiceProcess::close);
  }
}
