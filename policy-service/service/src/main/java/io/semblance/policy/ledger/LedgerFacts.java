package io.semblance.policy.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.LedgerAccount.Loss;
import io.semblance.policy.client.Reservation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is told of a source's ledger: the loss to everything else, of the source or of
 * the ancestor that lost most, and the line of this request. Earlier attempts of this request count
 * as everything else: what they drew is drawn.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LedgerFacts(Loss spentBefore, @Nullable Line thisRequest) {

  /** This request's own line. */
  public record Line(double rho, double delta, Reservation.State state) {}

  static LedgerFacts of(List<List<LedgerLine>> accounts, String requestId) {
    Optional<LedgerLine> own =
        accounts.stream()
            .flatMap(List::stream)
            .filter(line -> line.isOf(requestId) && line.state().countsAsSpent())
            .max(Comparator.comparingInt(LedgerLine::attempt));
    double rho = 0;
    double delta = 0;
    for (List<LedgerLine> account : accounts) {
      Loss others =
          spent(
              account.stream()
                  .filter(line -> own.map(mine -> !mine.isSameAs(line)).orElse(true))
                  .toList());
      rho = Math.max(rho, others.rho());
      delta = Math.max(delta, others.delta());
    }
    return new LedgerFacts(
        new Loss(rho, delta),
        own.map(line -> new Line(line.rho(), line.delta(), line.state())).orElse(null));
  }

  static Loss spent(List<LedgerLine> lines) {
    List<LedgerLine> spent = lines.stream().filter(line -> line.state().countsAsSpent()).toList();
    double rho = spent.stream().mapToDouble(LedgerLine::rho).sum();
    double delta = spent.stream().mapToDouble(LedgerLine::delta).sum();
    return new Loss(rho, delta);
  }
}
