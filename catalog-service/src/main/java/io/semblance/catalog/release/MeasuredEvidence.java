package io.semblance.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public part of what was measured on a release, with decimals as the generator wrote them.
 *
 * <p>Privacy: under a budget only validity and expected error are set, both post-processing.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record MeasuredEvidence(
    @Nullable BigDecimal validity,
    @Nullable Quality quality,
    @Nullable ExpectedError expectedError,
    @Nullable Attacks attacks,
    @Nullable ExactMatches exactMatches,
    @Nullable List<GroupGap> groups) {

  /** Nothing was measured. */
  public static final MeasuredEvidence NONE =
      new MeasuredEvidence(null, null, null, null, null, null);

  /** How close the shapes of columns and the trends of pairs are to the source. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Quality(
      @Nullable BigDecimal columnShapes,
      @Nullable BigDecimal pairTrends,
      @Nullable BigDecimal overall) {}

  /** The error that noise is expected to cause, as total variation distance. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ExpectedError(
      @Nullable BigDecimal meanMarginalTvd, @Nullable BigDecimal maxMarginalTvd) {}

  /** The attacks that were run. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Attacks(@Nullable Risk membership) {}

  /** An attack's excess success over its control, with the interval. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Risk(
      @Nullable BigDecimal risk, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  /** Shares of rows equal to a real one, and their difference. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ExactMatches(
      @Nullable BigDecimal trainingShare,
      @Nullable BigDecimal holdoutShare,
      @Nullable BigDecimal excess) {}

  /** The worst loss of fidelity among the groups of one protected column. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GroupGap(@Nullable String column, @Nullable BigDecimal maxGap) {}
}
