package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** What is promised about the people behind the source, and what is not. */
@JsonNaming(SnakeCaseStrategy.class)
public record Privacy(
    Fact<Guarantee> differentialPrivacy,
    Fact<ExactMatches> exactMatches,
    Fact<AttackRisk> membershipAttack,
    String residualRisk) {

  /** A differential-privacy guarantee; numbers are decimal strings. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Guarantee(
      String epsilon,
      String delta,
      Fact<String> rho,
      Fact<String> unit,
      Fact<String> neighbouring,
      Fact<String> accountant,
      Fact<String> noise,
      Fact<String> noisyRows,
      List<String> ledgerLines,
      List<ExpectedError> expectedErrors) {

    public Guarantee {
      ledgerLines = List.copyOf(ledgerLines);
      expectedErrors = List.copyOf(expectedErrors);
    }
  }

  /** How far noise alone is expected to move the shape of a column. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ExpectedError(String column, String tvd) {}

  /** Shares of synthetic rows that equal a real row. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ExactMatches(
      Fact<String> trainingShare, Fact<String> holdoutShare, Fact<String> excess) {}

  /** The excess success of an attack over guessing, with its interval. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record AttackRisk(Fact<String> risk, Fact<String> low, Fact<String> high) {}
}
