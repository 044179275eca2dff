package io.semblance.catalog;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.semblance.local.BackingServices;
import io.semblance.local.Service;
import java.util.HashMap;
import java.util.Map;

/** Gives the catalog under test a fresh database, the realm, and a recorded generator. */
public final class RealServices implements QuarkusTestResourceLifecycleManager {

  private final GeneratorRecording generator = GeneratorRecording.shared();

  @Override
  public Map<String, String> start() {
    BackingServices backing = BackingServices.shared();
    String database = backing.createDatabase("catalog");
    Map<String, String> properties = new HashMap<>(backing.properties(Service.CATALOG, database));
    properties.put("semblance.generator.url", generator.start());
    properties.put("semblance.catalog.recover-every", "1s");
    return properties;
  }

  @Override
  public void stop() {
    generator.stop();
  }
}
