package io.semblance.policy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.semblance.local.BackingServices;
import io.semblance.local.Service;
import java.util.Map;
import java.util.TreeMap;

/** Real PostgreSQL, Keycloak and OPA, with a door before OPA and a generator that takes notes. */
public final class PolicyPlatform implements QuarkusTestResourceLifecycleManager {

  private final BackingServices backing = BackingServices.shared();
  private final OpaDoor door = new OpaDoor(backing.opaUrl());
  private final FakeGenerator generator = new FakeGenerator();

  @Override
  public Map<String, String> start() {
    String database = backing.createDatabase("policy_it");
    Map<String, String> settings = new TreeMap<>(backing.properties(Service.POLICY, database));
    settings.put("semblance.opa.url", door.url());
    settings.put("semblance.generator.url", generator.url());
    settings.put("semblance.opa.decision-patience", "8s");
    return settings;
  }

  @Override
  public void stop() {
    door.close();
    generator.close();
  }
}
