package io.semblance.local;

import io.semblance.local.machine.PlatformFailure;
import io.semblance.local.machine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the three services, in the order in which they start. */
public enum Service {
  POLICY("policy-service", "policy-service/service", "256m"),
  GENERATOR("generator-service", "generator-service/service", "768m"),
  CATALOG("catalog-service", "catalog-service", "256m");

  private final String id;
  private final String module;
  private final String heap;

  Service(String id, String module, String heap) {
    this.id = id;
    this.module = module;
    this.heap = heap;
  }

  /** Its name, which is its client id, too. */
  public String id() {
    return id;
  }

  /** The name of its database on a platform. */
  public String database() {
    return id.substring(0, id.indexOf('-'));
  }

  public int port(Ports ports) {
    return switch (this) {
      case POLICY -> ports.policy();
      case GENERATOR -> ports.generator();
      case CATALOG -> ports.catalog();
    };
  }

  public String url(Ports ports) {
    return "http://127.0.0.1:" + port(ports);
  }

  String heap() {
    return heap;
  }

  /** The program that the build made. */
  Path jar() {
    Path jar = Repository.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new PlatformFailure(id + " is not built: run make demo or make up");
    }
    return jar;
  }
}
