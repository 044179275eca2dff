package io.semblance.catalog.dataset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a dataset version: new data is a new major, as nothing else changes yet. */
public record VersionNumber(int major) {

  /** The version of a dataset's first release. */
  public static final VersionNumber FIRST = new VersionNumber(1);

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,8})\\.0\\.0");

  public VersionNumber {
    if (major < 1) {
      throw new IllegalArgumentException("major must be at least 1, not " + major);
    }
  }

  /** Returns the number that a text such as {@code 2.0.0} names. */
  public static VersionNumber parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    return new VersionNumber(Integer.parseInt(matcher.group(1)));
  }

  /** Returns the number of the release after this one. */
  public VersionNumber next() {
    return new VersionNumber(major + 1);
  }

  @Override
  public String toString() {
    return major + ".0.0";
  }
}
