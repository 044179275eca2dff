package io.semblance.engine.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The set of values that a column may take. */
public sealed interface Domain {

  DomainKind kind();

  /** Numbers, or durations as numbers of seconds. */
  record Numeric(Property<NumericFormat> format, Optional<Property<Bounds>> bounds)
      implements Domain {
    @Override
    public DomainKind kind() {
      if (format.value().notation().isDuration()) {
        return DomainKind.DURATION;
      }
      return format.value().isInteger() ? DomainKind.INTEGER : DomainKind.NUMERIC;
    }
  }

  /**
   * Levels without an order.
   *
   * @param levels absent where nobody listed them
   * @param catchAll the level that stands for every value outside {@code levels}
   */
  record Categorical(Optional<Property<List<String>>> levels, Optional<String> catchAll)
      implements Domain {
    public Categorical {
      levels = levels.map(Domain::validated);
      levels.ifPresent(known -> Domain.requireLevel(known.value(), catchAll));
    }

    @Override
    public DomainKind kind() {
      return DomainKind.CATEGORICAL;
    }
  }

  /** Levels from least to greatest. */
  record Ordinal(Property<List<String>> levels, Optional<String> catchAll) implements Domain {
    public Ordinal {
      levels = Domain.validated(levels);
      Domain.requireLevel(levels.value(), catchAll);
    }

    @Override
    public DomainKind kind() {
      return DomainKind.ORDINAL;
    }
  }

  /** False and true. */
  record Bool(Property<BooleanFormat> format) implements Domain {
    @Override
    public DomainKind kind() {
      return DomainKind.BOOLEAN;
    }
  }

  /** Dates or instants. */
  record Datetime(Property<DatetimeFormat> format, Optional<Property<TimeBounds>> bounds)
      implements Domain {
    @Override
    public DomainKind kind() {
      return DomainKind.DATETIME;
    }
  }

  /** Values that name one row; they are generated, never learnt. */
  record Identifier(Property<IdentifierForm> form) implements Domain {
    @Override
    public DomainKind kind() {
      return DomainKind.IDENTIFIER;
    }
  }

  /**
   * Values that name, reach or locate a person. They are never learnt: synthetic tables leave them
   * out, unless a replacement invents others of the same type.
   */
  record PersonalData(Property<SemanticType> type) implements Domain {
    @Override
    public DomainKind kind() {
      return DomainKind.PERSONAL_DATA;
    }
  }

  /**
   * Text written by people. It is never learnt: synthetic tables have the column, and no value in
   * it.
   */
  record FreeText() implements Domain {
    @Override
    public DomainKind kind() {
      return DomainKind.FREE_TEXT;
    }
  }

  private static Property<List<String>> validated(Property<List<String>> levels) {
    List<String> copy = List.copyOf(levels.value());
    if (copy.isEmpty()) {
      throw new SchemaException("a list of levels must not be empty");
    }
    Set<String> seen = new HashSet<>();
    for (String level : copy) {
      if (!seen.add(level)) {
        throw new SchemaException("level '" + level + "' is listed twice");
      }
    }
    return new Property<>(copy, levels.origin(), levels.reason(), levels.confidence());
  }

  private static void requireLevel(List<String> levels, Optional<String> catchAll) {
    if (catchAll.isPresent() && !levels.contains(catchAll.get())) {
      throw new SchemaException("catch-all '" + catchAll.get() + "' is not one of the levels");
    }
  }
}
