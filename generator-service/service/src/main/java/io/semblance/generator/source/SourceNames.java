package io.semblance.generator.source;

import io.semblance.generator.FieldError;
import io.semblance.generator.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that sources and datasets may have. */
public final class SourceNames {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private SourceNames() {}

  /** Returns whether a text is a short name: small letters, digits and hyphens. */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  static String checked(@Nullable String name) {
    if (name == null || !isSlug(name)) {
      throw Problems.invalid(
          List.of(
              new FieldError(
                  "?name", "1 to 63 small letters, digits and hyphens, such as students-health")));
    }
    return name;
  }
}
