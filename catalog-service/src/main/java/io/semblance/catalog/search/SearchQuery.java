package io.semblance.catalog.search;

import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is looked for, and how much of it at a time. */
public record SearchQuery(
    @Nullable String words,
    @Nullable Purpose purpose,
    @Nullable ReleaseScope releaseScope,
    int pageSize,
    PageToken after) {

  private static final int DEFAULT_PAGE = 20;
  private static final int MAX_PAGE = 100;
  private static final int MAX_WORDS = 200;

  /** Returns the query that parameters name; fails with problem 400 when one is not good. */
  public static SearchQuery of(SearchResource.Parameters sent) {
    String words = sent.q == null || sent.q.isBlank() ? null : sent.q.strip();
    if (words != null && (words.length() > MAX_WORDS || words.indexOf('\0') >= 0)) {
      throw CatalogProblem.invalidParameter(
          "q", "must be at most %d characters".formatted(MAX_WORDS));
    }
    Purpose purpose = purpose(sent.purpose);
    ReleaseScope scope = scope(sent.releaseScope);
    int size = size(sent.pageSize);
    int search = Objects.hash(words, wire(purpose), scope == null ? null : scope.wire());
    PageToken after =
        sent.pageToken == null || sent.pageToken.isEmpty()
            ? PageToken.start(search)
            : PageToken.parse(sent.pageToken, search);
    return new SearchQuery(words, purpose, scope, size, after);
  }

  private static @Nullable String wire(@Nullable Purpose purpose) {
    return purpose == null ? null : purpose.wire();
  }

  private static @Nullable Purpose purpose(@Nullable String word) {
    return word == null || word.isEmpty()
        ? null
        : first(Stream.of(Purpose.values()).filter(p -> p.wire().equals(word)))
            .orElseThrow(() -> CatalogProblem.invalidParameter("purpose", "is not a purpose"));
  }

  private static @Nullable ReleaseScope scope(@Nullable String word) {
    return word == null || word.isEmpty()
        ? null
        : first(Stream.of(ReleaseScope.values()).filter(s -> s.wire().equals(word)))
            .orElseThrow(
                () -> CatalogProblem.invalidParameter("release_scope", "is not a release scope"));
  }

  private static <T> Optional<T> first(Stream<T> stream) {
    return stream.findFirst();
  }

  private static int size(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return DEFAULT_PAGE;
    }
    try {
      int size = Integer.parseInt(text);
      if (size >= 1 && size <= MAX_PAGE) {
        return size;
      }
    } catch (NumberFormatException notANumber) {
      throw badSize();
    }
    throw badSize();
  }

  private static RuntimeException badSize() {
    return CatalogProblem.invalidParameter("page_size", "must be 1 to %d".formatted(MAX_PAGE));
  }
}
