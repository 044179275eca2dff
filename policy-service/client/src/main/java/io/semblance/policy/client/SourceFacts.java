package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a registered source; {@code id} is its keyed commitment, which is the ledger's
 * key; {@code ancestors} are those of all sources that it was derived from.
 *
 * <p>Privacy: {@code rowsDeclared} is the number a steward declared public, never a count of the
 * rows.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SourceFacts(
    String id,
    String name,
    Sensitivity sensitivity,
    Subjects subjects,
    boolean personalData,
    @Nullable Long rowsDeclared,
    ColumnCounts columns,
    boolean domainDeclared,
    @Nullable String lawfulBasis,
    List<String> ancestors) {

  public SourceFacts {
    ancestors = ancestors == null ? List.of() : List.copyOf(ancestors);
  }

  /** How many columns are of each kind. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ColumnCounts(
      int total, int directIdentifiers, int quasiIdentifiers, int sensitive, int freeText) {}
}
