package io.semblance.engine.schema;

/** How much harm the values of a column could do to people, from least to most. */
public enum SensitivityCategory {
  NONE,
  CONFIDENTIAL,
  PERSONAL,
  FINANCIAL,
  LOCATION,
  SPECIAL_CATEGORY,
  DIRECT_IDENTIFIER;

  public SensitivityCategory worse(SensitivityCategory other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
