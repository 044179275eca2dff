package io.semblance.engine.synthesis;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a private fit needs and nobody declared.
 *
 * <p>Privacy: reads declarations alone.
 */
final class DeclarationCheck {

  private final List<UndeclaredDomainException.Missing> missing = new ArrayList<>();

  /**
   * @throws UndeclaredDomainException where anything is missing
   */
  static void require(Schema schema) {
    DeclarationCheck check = new DeclarationCheck();
    schema.columns().forEach(check::column);
    if (!check.missing.isEmpty()) {
      throw new UndeclaredDomainException(check.missing);
    }
  }

  private void column(Column column) {
    String name = column.name();
    if (!column.domain().isDeclared()) {
      missing.add(new UndeclaredDomainException.Missing(name, "type"));
    }
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Numeric numeric) {
      need(name, "format", Optional.of(numeric.format()));
      need(name, "bounds", numeric.bounds());
    } else if (domain instanceof Domain.Datetime datetime) {
      need(name, "format", Optional.of(datetime.format()));
      need(name, "bounds", datetime.bounds());
    } else if (domain instanceof Domain.Categorical categorical) {
      need(name, "levels", categorical.levels());
    } else if (domain instanceof Domain.Ordinal ordinal) {
      need(name, "levels", Optional.of(ordinal.levels()));
    } else if (domain instanceof Domain.Bool bool) {
      need(name, "format", Optional.of(bool.format()));
    } else if (domain instanceof Domain.PersonalData data) {
      need(name, "format", Optional.of(data.type()));
    }
  }

  private void need(String column, String property, Optional<? extends Property<?>> value) {
    if (value.isEmpty() || !value.get().isDeclared()) {
      missing.add(new UndeclaredDomainException.Missing(column, property));
    }
  }
}
