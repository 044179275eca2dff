package io.semblance.catalog.page;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one host as browsers keep them: a loopback address counts as secure, which the
 * cookie store of the JDK does not know.
 */
final class BrowserCookies extends CookieHandler {

  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
    String all =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Map.of() : Map.of("Cookie", List.of(all));
  }

  @Override
  public void put(URI address, Map<String, List<String>> headers) {
    headers.forEach(
        (name, values) -> {
          if ("set-cookie".equalsIgnoreCase(name)) {
            values.forEach(this::keep);
          }
        });
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (HttpCookie.parse(header).stream().anyMatch(HttpCookie::hasExpired)) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
