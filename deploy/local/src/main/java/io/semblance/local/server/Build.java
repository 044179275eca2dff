package io.semblance.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** What Maven knew at build time: the versions of the servers and where Keycloak's archive lies. */
final class Build {
  private static final Properties PROPERTIES = load();

  private Build() {}

  static String keycloakVersion() {
    return get("keycloak.version");
  }

  static Path keycloakArchive() {
    return Path.of(get("keycloak.archive"));
  }

  static String postgresVersion() {
    return get("postgres.version");
  }

  static String opaVersion() {
    return get("opa.version");
  }

  /** A file that lies beside this class. */
  static InputStream resource(String name) {
    return Objects.requireNonNull(Build.class.getResourceAsStream(name), name);
  }

  private static String get(String key) {
    return Objects.requireNonNull(PROPERTIES.getProperty(key), key);
  }

  private static Properties load() {
    var properties = new Properties();
    try (InputStream in = resource("build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
