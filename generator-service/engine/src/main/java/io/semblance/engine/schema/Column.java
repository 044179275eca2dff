package io.semblance.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * A named column and what is known of it; each property says who vouches for it.
 *
 * @param domain its origin is that of the column's type; levels, bounds and formats have their own
 * @param quasiIdentifier whether others may know the value and find a person by it
 */
public record Column(
    String name,
    Property<Domain> domain,
    Property<Boolean> nullable,
    Property<SensitivityCategory> sensitivity,
    Property<Boolean> quasiIdentifier) {

  public Column {
    if (name.isBlank()) {
      throw new SchemaException("a column's name must not be blank");
    }
  }

  /** A column that may hold missing values, of no stated sensitivity, with a declared domain. */
  public static Column declared(String name, Domain domain) {
    return new Column(
        name,
        Property.declared(domain),
        Property.declared(true),
        Property.declared(SensitivityCategory.NONE),
        Property.declared(false));
  }

  /** Integers in declared bounds. */
  public static Column integer(String name, long min, long max) {
    return numeric(name, 0, new Bounds(min, max));
  }

  /** Numbers with a declared number of decimals in declared bounds. */
  public static Column numeric(String name, int decimals, Bounds bounds) {
    return declared(
        name,
        new Domain.Numeric(
            Property.declared(new NumericFormat(decimals, false)),
            Optional.of(Property.declared(bounds))));
  }

  public static Column categorical(String name, List<String> levels) {
    return declared(
        name, new Domain.Categorical(Optional.of(Property.declared(levels)), Optional.empty()));
  }

  public static Column ordinal(String name, List<String> levels) {
    return declared(name, new Domain.Ordinal(Property.declared(levels), Optional.empty()));
  }

  public static Column bool(String name) {
    return declared(name, new Domain.Bool(Property.declared(BooleanFormat.lowerCase())));
  }

  /** Dates or instants in a declared pattern and declared bounds. */
  public static Column datetime(String name, String pattern, TimeBounds bounds) {
    return declared(
        name,
        new Domain.Datetime(
            Property.declared(DatetimeFormat.of(pattern)), Optional.of(Property.declared(bounds))));
  }

  public static Column identifier(String name, IdentifierForm form) {
    return declared(name, new Domain.Identifier(Property.declared(form)));
  }

  /** Durations in declared bounds, which count seconds. */
  public static Column duration(String name, Notation notation, Bounds bounds) {
    return declared(
        name,
        new Domain.Numeric(
            Property.declared(NumericFormat.ofDurations(notation)),
            Optional.of(Property.declared(bounds))));
  }

  public static Column personalData(String name, SemanticType type) {
    return declared(name, new Domain.PersonalData(Property.declared(type)));
  }

  public DomainKind kind() {
    return domain.value().kind();
  }

  public boolean isModelled() {
    return kind().isModelled();
  }

  public Column withDomain(Property<Domain> newDomain) {
    return new Column(name, newDomain, nullable, sensitivity, quasiIdentifier);
  }

  public Column withNullable(Property<Boolean> newNullable) {
    return new Column(name, domain, newNullable, sensitivity, quasiIdentifier);
  }

  public Column withSensitivity(Property<SensitivityCategory> newSensitivity) {
    return new Column(name, domain, nullable, newSensitivity, quasiIdentifier);
  }

  public Column withQuasiIdentifier(Property<Boolean> newQuasiIdentifier) {
    return new Column(name, domain, nullable, sensitivity, newQuasiIdentifier);
  }
}
