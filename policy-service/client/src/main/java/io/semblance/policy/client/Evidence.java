package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on a candidate release; {@code groups} is empty, not absent, when no column was
 * named as protected.
 *
 * <p>Privacy: without a budget the figures compare with real rows. Under a budget only {@code
 * validity}, {@code expectedError} and an expected {@code holdout} are set: post-processing of
 * paid-for measurements, and of the number of rows that was declared.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Evidence(
    @Nullable Double validity,
    @Nullable Quality quality,
    @Nullable ExpectedError expectedError,
    @Nullable Attacks attacks,
    @Nullable ExactMatches exactMatches,
    @Nullable List<GroupGap> groups,
    @Nullable Holdout holdout) {

  /** How close shapes of columns and trends of pairs are to the source, each in [0, 1]. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Quality(double columnShapes, double pairTrends, double overall) {}

  /**
   * The error that noise is expected to cause, as total variation distance of the measured
   * marginals.
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ExpectedError(double meanMarginalTvd, double maxMarginalTvd) {}

  /** The attacks that were run. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Attacks(Risk membership) {}

  /** An attack's excess success over the control, with its 95 % interval. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Risk(double risk, double low, double high) {}

  /**
   * Shares of synthetic rows equal to a training row and to a hold-out row, and their difference.
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ExactMatches(double trainingShare, double holdoutShare, double excess) {}

  /** The worst loss of fidelity among the groups of one protected column. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record GroupGap(String column, double maxGap, long smallestGroupRows) {}

  /** Whether rows were held out from the fit, and how many: counted, or expected without a look. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Holdout(boolean used, long rows, Basis basis) {

    public Holdout {
      basis = basis == null ? Basis.COUNTED : basis;
    }

    /** What a number of rows rests on. */
    public enum Basis {
      COUNTED,
      EXPECTED;

      /** Returns the word used in JSON. */
      @JsonValue
      public String wire() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
