package io.semblance.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A page of a list that runs from the newest to the oldest: how many, and below which number. */
public record Page(int size, long below) {

  private static final int SIZE_DEFAULT = 50;
  private static final int SIZE_MAX = 200;

  /** Returns the page that the query parameters ask for. */
  public static Page of(@Nullable String size, @Nullable String token) {
    int wanted = size == null ? SIZE_DEFAULT : number(size);
    if (wanted < 1 || wanted > SIZE_MAX) {
      throw PolicyProblem.badRequest(
          "page_size is from 1 to %d, not %s".formatted(SIZE_MAX, size),
          List.of(new PolicyProblem.FieldError("?page_size", "from 1 to " + SIZE_MAX)));
    }
    return new Page(wanted, token == null ? Long.MAX_VALUE : decode(token));
  }

  private static int number(String size) {
    try {
      return Integer.parseInt(size);
    } catch (NumberFormatException garbled) {
      return 0;
    }
  }

  /** Returns the token of the page after this one, or null when this is the last. */
  public <T> @Nullable String next(List<T> items, ToLongFunction<T> number) {
    if (items.size() < size) {
      return null;
    }
    String last = String.valueOf(number.applyAsLong(items.get(items.size() - 1)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  private static long decode(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      return Long.parseLong(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException forged) {
      throw PolicyProblem.badRequest("page_token is not one that was given out", List.of());
    }
  }
}
