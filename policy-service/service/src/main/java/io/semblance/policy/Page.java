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
  public static Page of(@Nullable Integer size, @Nullable String token) {
    int wanted = size == null ? SIZE_DEFAULT : size;
    if (wanted < 1 || wanted > SIZE_MAX) {
      throw PolicyProblem.badRequest(
          "page_size is from 1 to %d, not %d".formatted(SIZE_MAX, wanted), List.of());
    }
    return new Page(wanted, token == null ? Long.MAX_VALUE : decode(token));
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
