package io.semblance.engine.synthesis;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import java.util.List;

/** The levels that the domain of a column lists. */
final class DomainLevels {

  private DomainLevels() {}

  static List<String> of(Column column) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.levels().map(levels -> levels.value()).orElse(List.of());
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return ordinal.levels().value();
    }
    return domain instanceof Domain.Bool bool
        ? List.of(bool.format().value().falseText(), bool.format().value().trueText())
        : List.of();
  }
}
