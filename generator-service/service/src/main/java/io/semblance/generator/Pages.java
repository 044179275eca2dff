package io.semblance.generator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Page tokens: opaque to callers, a row's position inside. */
public final class Pages {

  private static final String PREFIX = "p1:";

  private Pages() {}

  /** Returns the token of the page that follows a position. */
  public static String token(long position) {
    byte[] bytes = (PREFIX + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns the position inside a token; the newest where there is none. */
  public static long position(@org.jspecify.annotations.Nullable String token) {
    if (token == null) {
      return Long.MAX_VALUE;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(PREFIX)) {
        return Long.parseLong(text.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      // falls through: garbage and a number out of range are refused alike
    }
    throw Problems.of(400, "invalid-page-token", "page_token was not given out by this service");
  }

  /** Returns the page size asked for, which must lie in [1, limit]. */
  public static int size(int asked, int limit) {
    if (asked < 1 || asked > limit) {
      throw Problems.invalid(
          List.of(new FieldError("/page_size", "must be 1 to " + limit + ", not " + asked)));
    }
    return asked;
  }
}
