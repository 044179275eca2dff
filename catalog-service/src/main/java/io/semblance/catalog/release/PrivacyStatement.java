package io.semblance.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The differential-privacy guarantee of a release and the lines it left in the ledger. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrivacyStatement(
    @JsonProperty(required = true) BigDecimal epsilon,
    @JsonProperty(required = true) BigDecimal delta,
    @Nullable BigDecimal rho,
    @Nullable String unit,
    @Nullable String neighbouring,
    @Nullable String accountant,
    @Nullable String noise,
    @Nullable Long noisyRows,
    List<JsonNode> ledgerLines,
    List<ExpectedError> expectedErrors) {

  public PrivacyStatement {
    ledgerLines = List.copyOf(Objects.requireNonNullElse(ledgerLines, List.of()));
    expectedErrors = List.copyOf(Objects.requireNonNullElse(expectedErrors, List.of()));
  }

  /** The total variation distance that noise alone is expected to add to a column's marginal. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ExpectedError(
      @JsonProperty(required = true) String column,
      @JsonProperty(required = true) BigDecimal tvd) {}
}
