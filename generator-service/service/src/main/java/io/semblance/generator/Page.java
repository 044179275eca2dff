package io.semblance.generator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that runs from the newest to the oldest: how many rows, and before which
 * position. Its tokens are opaque to callers, a row's position inside.
 */
public record Page(int size, long before) {

  private static final String PREFIX = "p1:";
  private static final int SIZE_DEFAULT = 50;

  /** Returns the page that the query parameters ask for; its size must lie in [1, limit]. */
  public static Page of(@Nullable String size, @Nullable String token, int limit) {
    return new Page(
        size == null ? Math.min(SIZE_DEFAULT, limit) : size(size, limit),
        token == null ? Long.MAX_VALUE : position(token));
  }

  /** Returns the token of the page after this one, or null when this is the last. */
  public <T> @Nullable String next(List<T> rows, ToLongFunction<T> position) {
    return rows.size() < size ? null : token(position.applyAsLong(rows.get(rows.size() - 1)));
  }

  static String token(long position) {
    byte[] bytes = (PREFIX + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static long position(String token) {
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

  private static int size(String asked, int limit) {
    try {
      int size = Integer.parseInt(asked);
      if (size >= 1 && size <= limit) {
        return size;
      }
    } catch (NumberFormatException e) {
      // falls through: what is no number is refused as what is none of these numbers
    }
    String rule = "must be a number from 1 to " + limit;
    throw Problems.builder(400, "invalid-parameter", "page_size " + rule)
        .with("errors", List.of(new FieldError("?page_size", rule)))
        .build();
  }
}
