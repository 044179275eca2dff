package io.semblance.local.machine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Passwords, client secrets and keys of this machine's platforms: made once, kept in a file of the
 * cache that only its owner may read, never printed.
 */
public final class Secrets {
  private static final int BYTES = 32;

  private final Cache cache;

  public Secrets(Cache cache) {
    this.cache = cache;
  }

  /** The secret of this name; made when it is asked for the first time. */
  public String get(String name) {
    String known = load().getProperty(name);
    return known != null ? known : cache.locked("secrets", () -> make(name));
  }

  /** The file in which people find the passwords of the demo accounts. */
  public Path file() {
    return cache.root().resolve("secrets.properties");
  }

  private String make(String name) {
    Properties all = load();
    String known = all.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    all.setProperty(name, secret);
    var lines = new StringBuilder();
    new TreeMap<>(all).forEach((k, v) -> lines.append(k).append('=').append(v).append('\n'));
    PrivateFile.write(file(), lines.toString());
    return secret;
  }

  private Properties load() {
    var all = new Properties();
    try {
      if (Files.exists(file())) {
        all.load(new StringReader(Files.readString(file())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file(), e);
    }
    return all;
  }
}
