package io.semblance.generator.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SensitivityCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a source as stewards see it; every property says who vouches for it, and why.
 *
 * <p>Privacy: what is inferred depends on rows, so it is shown inside the trust boundary only.
 *
 * @param levels of a categorical or ordinal column; false, then true, of a boolean one
 * @param catchAll the level that stands for every value outside the levels
 * @param decimals of a numeric column; -1 where numbers keep all their digits
 * @param format the pattern of a datetime column, or the form of an identifier
 * @param step of numbers, in units of the last decimal; 1 where it is absent
 * @param granularityMicros how finely the instants of a datetime column lie
 * @param zone of a datetime column; UTC where it is absent
 */
public record ColumnDocument(
    String name,
    @Nullable String description,
    Property<DomainKind> type,
    Property<Boolean> nullable,
    Property<Boolean> identifier,
    Property<SensitivityCategory> sensitivity,
    Property<Boolean> quasiIdentifier,
    @JsonProperty("protected") boolean isProtected,
    @Nullable Property<List<String>> levels,
    @Nullable String catchAll,
    @Nullable Property<ColumnRange> bounds,
    @Nullable Property<Integer> decimals,
    boolean padded,
    @Nullable Long step,
    @Nullable Property<String> format,
    @Nullable Long granularityMicros,
    @Nullable String zone) {

  /**
   * Returns the column as somebody outside of the trust boundary may see it: what was declared, and
   * what its name alone tells.
   */
  ColumnDocument withoutRows(ColumnDocument byName) {
    boolean levelsDeclared = declared(levels) != null;
    boolean formatDeclared = declared(format) != null;
    return new ColumnDocument(
        name,
        description,
        declaredOr(type, unknown(byName.type.value())),
        declaredOr(nullable, unknown(true)),
        declaredOr(identifier, unknown(byName.identifier.value())),
        declaredOr(sensitivity, byName.sensitivity),
        declaredOr(quasiIdentifier, byName.quasiIdentifier),
        isProtected,
        declared(levels),
        levelsDeclared ? catchAll : null,
        declared(bounds),
        declared(decimals),
        declared(decimals) != null && padded,
        declared(decimals) != null ? step : null,
        declared(format),
        formatDeclared ? granularityMicros : null,
        formatDeclared ? zone : null);
  }

  private static <T> Property<T> declaredOr(Property<T> property, Property<T> otherwise) {
    return property.isDeclared() ? property : otherwise;
  }

  private static <T> @Nullable Property<T> declared(@Nullable Property<T> property) {
    return property != null && property.isDeclared() ? property : null;
  }

  private static <T> Property<T> unknown(T value) {
    return Property.inferred(value, "not declared", 0);
  }
}
