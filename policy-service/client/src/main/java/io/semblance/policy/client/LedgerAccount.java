package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** A source's lines of privacy loss, their totals and the lifetime limits. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerAccount(String sourceKey, List<Reservation> lines, Loss spent, Loss limit) {

  /** An amount of zero-concentrated loss and of failure probability. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Loss(double rho, double delta) {}
}
