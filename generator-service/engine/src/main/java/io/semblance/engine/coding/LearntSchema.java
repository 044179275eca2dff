package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import java.util.List;
import java.util.Optional;

/**
 * The schema of samples: what was inferred from rows gives way to what was learnt.
 *
 * <p>Privacy: so a model does not carry rare levels and exact extremes along; declarations stay.
 */
final class LearntSchema {

  private static final String REASON = "what samples of the model can hold";

  private final Schema schema;

  LearntSchema(Schema original, List<Optional<Coding>> codings) {
    Schema learnt = original;
    for (int i = 0; i < codings.size(); i++) {
      Column column = original.column(i);
      Domain domain = learnt(column.domain().value(), codings.get(i));
      Property<Domain> known = column.domain();
      learnt =
          learnt.with(
              column.withDomain(
                  new Property<>(domain, known.origin(), known.reason(), known.confidence())));
    }
    this.schema = learnt;
  }

  Schema schema() {
    return schema;
  }

  private static Domain learnt(Domain domain, Optional<Coding> coding) {
    if (domain instanceof Domain.Numeric numeric && !isDeclared(numeric.bounds())) {
      return new Domain.Numeric(
          numeric.format(), coding.map(bins -> inferred(((BinCoding) bins).bounds())));
    }
    if (domain instanceof Domain.Datetime datetime && !isDeclared(datetime.bounds())) {
      long ticks = datetime.format().value().granularityMicros();
      return new Domain.Datetime(
          datetime.format(),
          coding.map(bins -> inferred(inMicros(((BinCoding) bins).bounds(), ticks))));
    }
    if (domain instanceof Domain.Categorical categorical && !isDeclared(categorical.levels())) {
      Optional<Property<List<String>>> levels = coding.map(c -> inferred(names(c)));
      return new Domain.Categorical(levels, catchAll(categorical.catchAll(), levels));
    }
    if (domain instanceof Domain.Ordinal ordinal
        && !ordinal.levels().isDeclared()
        && coding.isPresent()) {
      Property<List<String>> levels = inferred(names(coding.get()));
      return new Domain.Ordinal(levels, catchAll(ordinal.catchAll(), Optional.of(levels)));
    }
    return domain;
  }

  private static Optional<String> catchAll(
      Optional<String> catchAll, Optional<Property<List<String>>> levels) {
    return catchAll.filter(level -> levels.isPresent() && levels.get().value().contains(level));
  }

  private static List<String> names(Coding coding) {
    return ((LevelCoding) coding).levelNames();
  }

  private static boolean isDeclared(Optional<? extends Property<?>> property) {
    return property.isPresent() && property.get().isDeclared();
  }

  private static TimeBounds inMicros(Bounds bounds, long ticks) {
    return new TimeBounds(
        Math.multiplyExact((long) bounds.min(), ticks),
        Math.multiplyExact((long) bounds.max(), ticks));
  }

  private static <T> Property<T> inferred(T value) {
    return Property.inferred(value, REASON, 1);
  }
}
