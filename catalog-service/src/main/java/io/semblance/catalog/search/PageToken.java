package io.semblance.catalog.search;

import io.semblance.catalog.problem.CatalogProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page of one search begins. Opaque to clients; a token of another search is
 * refused.
 */
record PageToken(double rank, long id, int search) {

  private static final int PARTS = 3;

  /** Returns the place before the first hit. */
  static PageToken start(int search) {
    return new PageToken(Double.MAX_VALUE, Long.MAX_VALUE, search);
  }

  static PageToken parse(String text, int search) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
      if (parts.length == PARTS && Integer.parseInt(parts[2]) == search) {
        return new PageToken(Double.parseDouble(parts[0]), Long.parseLong(parts[1]), search);
      }
    } catch (IllegalArgumentException notOurs) {
      throw refused();
    }
    throw refused();
  }

  private static RuntimeException refused() {
    return CatalogProblem.invalidParameter("page_token", "is not a token of this search");
  }

  @Override
  public String toString() {
    String text = rank + " " + id + " " + search;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
