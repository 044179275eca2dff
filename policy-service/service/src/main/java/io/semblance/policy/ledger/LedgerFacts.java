package io.semblance.policy.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.LedgerAccount.Loss;
import io.semblance.policy.client.Reservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision is told of a source's ledger: the loss to other requests, and to this one. */
@JsonNaming(SnakeCaseStrategy.class)
public record LedgerFacts(Loss spentBefore, @Nullable Line thisRequest) {

  /** This request's own line. */
  public record Line(double rho, double delta, Reservation.State state) {}

  static LedgerFacts of(List<LedgerLine> lines, String requestId) {
    List<LedgerLine> others = lines.stream().filter(line -> !line.isOf(requestId)).toList();
    Line own =
        lines.stream()
            .filter(line -> line.isOf(requestId) && line.state().countsAsSpent())
            .findFirst()
            .map(line -> new Line(line.rho(), line.delta(), line.state()))
            .orElse(null);
    return new LedgerFacts(spent(others), own);
  }

  static Loss spent(List<LedgerLine> lines) {
    List<LedgerLine> spent = lines.stream().filter(line -> line.state().countsAsSpent()).toList();
    double rho = spent.stream().mapToDouble(LedgerLine::rho).sum();
    double delta = spent.stream().mapToDouble(LedgerLine::delta).sum();
    return new Loss(rho, delta);
  }
}
