package io.semblance.generator.source;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SensitivityCategory;
import io.semblance.engine.table.SchemaInference;
import io.semblance.policy.client.Sensitivity;
import io.semblance.policy.client.SourceFacts;
import io.semblance.policy.client.Subjects;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A source in the few facts that policy judges.
 *
 * <p>Privacy: under a budget only what was declared counts; what was not is guessed anew from the
 * column's name alone, so that the facts do not depend on rows.
 */
public final class SourceSummary {

  private static final Set<SensitivityCategory> SENSITIVE =
      EnumSet.of(
          SensitivityCategory.FINANCIAL,
          SensitivityCategory.LOCATION,
          SensitivityCategory.SPECIAL_CATEGORY);

  private final Source source;
  private final List<Column> columns;

  private SourceSummary(Source source, List<Column> columns) {
    this.source = source;
    this.columns = columns;
  }

  /** Returns what is known of a source where exact figures are allowed. */
  public static SourceSummary of(Source source) {
    return new SourceSummary(source, source.document().schema().columns());
  }

  /** Returns what is known of a source without its rows. */
  public static SourceSummary underBudget(Source source) {
    Schema schema = source.document().schema();
    Schema byName =
        new SchemaInference(schema.columns().stream().map(Column::name).toList()).infer();
    List<Column> columns =
        schema.columns().stream().map(c -> withoutRows(c, byName.column(c.name()))).toList();
    return new SourceSummary(source, columns);
  }

  /** Returns the facts that policy is told. */
  public SourceFacts facts() {
    SensitivityCategory worst =
        columns.stream()
            .map(column -> column.sensitivity().value())
            .reduce(SensitivityCategory.NONE, SensitivityCategory::worse);
    SourceDocument document = source.document();
    return new SourceFacts(
        source.ledgerKey(),
        source.name(),
        Sensitivity.valueOf(worst.name()),
        subjects(worst),
        subjects(worst) != Subjects.NONE,
        document.rowsDeclared(),
        counts(),
        document.schema().columns().stream().allMatch(SourceSummary::isDeclared),
        document.lawfulBasis(),
        source.ancestors());
  }

  /** Returns the sensitivity category of a column. */
  public SensitivityCategory sensitivity(String column) {
    return columns.stream()
        .filter(known -> known.name().equals(column))
        .map(known -> known.sensitivity().value())
        .findFirst()
        .orElse(SensitivityCategory.NONE);
  }

  private Subjects subjects(SensitivityCategory worst) {
    Subjects declared = source.document().subjects();
    if (declared != null) {
      return declared;
    }
    return worst.compareTo(SensitivityCategory.CONFIDENTIAL) > 0 ? Subjects.ADULTS : Subjects.NONE;
  }

  private SourceFacts.ColumnCounts counts() {
    return new SourceFacts.ColumnCounts(
        columns.size(),
        count(c -> c.sensitivity().value() == SensitivityCategory.DIRECT_IDENTIFIER),
        count(c -> c.quasiIdentifier().value()),
        count(c -> SENSITIVE.contains(c.sensitivity().value())),
        count(c -> c.kind() == DomainKind.FREE_TEXT));
  }

  private int count(Predicate<Column> test) {
    return (int) columns.stream().filter(test).count();
  }

  private static Column withoutRows(Column column, Column byName) {
    Column known = column;
    if (!known.sensitivity().isDeclared()) {
      known = known.withSensitivity(byName.sensitivity());
    }
    if (!known.quasiIdentifier().isDeclared()) {
      known = known.withQuasiIdentifier(byName.quasiIdentifier());
    }
    return known.domain().isDeclared() ? known : known.withDomain(byName.domain());
  }

  private static boolean isDeclared(Column column) {
    if (!column.domain().isDeclared()) {
      return false;
    }
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Numeric numeric) {
      return numeric.format().isDeclared()
          && numeric.bounds().map(bounds -> bounds.isDeclared()).orElse(false);
    }
    if (domain instanceof Domain.Datetime datetime) {
      return datetime.format().isDeclared()
          && datetime.bounds().map(bounds -> bounds.isDeclared()).orElse(false);
    }
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.levels().map(levels -> levels.isDeclared()).orElse(false);
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return ordinal.levels().isDeclared();
    }
    if (domain instanceof Domain.PersonalData data) {
      return data.type().isDeclared();
    }
    return !(domain instanceof Domain.Bool bool) || bool.format().isDeclared();
  }
}
