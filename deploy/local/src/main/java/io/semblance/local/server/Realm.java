package io.semblance.local.server;

import io.semblance.local.machine.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The realm that is imported, {@code deploy/keycloak/realm.json}, and the secrets it asks for. */
public final class Realm {
  static final String ADMIN_PASSWORD = "KEYCLOAK_ADMIN_PASSWORD";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  private Realm() {}

  /** The name under which the secrets keep the password of a demo account. */
  public static String passwordOf(String username) {
    return "PASSWORD_" + word(username);
  }

  /** The name under which the secrets keep the secret of a client. */
  public static String secretOf(String clientId) {
    return "CLIENT_SECRET_" + word(clientId);
  }

  static String text() {
    try (InputStream in = Build.resource("realm.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value for each placeholder of the realm, by its name. */
  static Map<String, String> placeholders(Secrets secrets) {
    var values = new TreeMap<String, String>();
    var matcher = PLACEHOLDER.matcher(text());
    while (matcher.find()) {
      values.put(matcher.group(1), secrets.get(matcher.group(1)));
    }
    return values;
  }

  private static String word(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
