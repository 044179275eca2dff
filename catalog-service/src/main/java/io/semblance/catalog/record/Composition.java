package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Which part of the table is synthetic and which organic. */
@JsonNaming(SnakeCaseStrategy.class)
public record Composition(
    Origin origin, String digitalSourceType, Rows rows, SyntheticRatio syntheticRatio) {

  /** The IPTC term for what a trained model makes. */
  public static final String TRAINED_ALGORITHMIC_MEDIA =
      "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

  /** Returns the composition of a table whose every row was drawn from a model. */
  public static Composition synthetic(long rows) {
    return new Composition(
        Origin.SYNTHETIC,
        TRAINED_ALGORITHMIC_MEDIA,
        new Rows(rows, rows, 0),
        new SyntheticRatio("1", "1"));
  }

  /** Counts of rows by origin. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Rows(long total, long synthetic, long organic) {}

  /** Shares of rows and of cells that are synthetic. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record SyntheticRatio(String rows, String cells) {}
}
