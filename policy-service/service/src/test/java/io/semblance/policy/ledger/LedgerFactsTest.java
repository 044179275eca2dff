package io.semblance.policy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.policy.client.LedgerAccount.Loss;
import io.semblance.policy.client.Reservation.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerFactsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void unresolvedAndCommittedLinesAreSpent() {
    List<LedgerLine> lines = List.of(line("a"), resolved("b", State.COMMITTED));

    assertThat(LedgerFacts.spent(lines)).isEqualTo(new Loss(1.0, 0.25));
  }

  @Test
  void releasedLinesAreNot() {
    assertThat(LedgerFacts.spent(List.of(resolved("a", State.RELEASED)))).isEqualTo(new Loss(0, 0));
  }

  @Test
  void aRequestsOwnLineIsToldApart() {
    LedgerFacts facts = LedgerFacts.of(List.of(List.of(line("b"), line("a"))), "a");

    assertThat(facts.spentBefore()).isEqualTo(new Loss(0.5, 0.125));
    assertThat(facts.thisRequest()).isEqualTo(new LedgerFacts.Line(0.5, 0.125, State.RESERVED));
  }

  @Test
  void theAncestorThatLostMostIsTold() {
    LedgerLine own = line("a");

    LedgerFacts facts =
        LedgerFacts.of(List.of(List.of(own), List.of(own, line("b"), line("c"))), "a");

    assertThat(facts.spentBefore()).isEqualTo(new Loss(1.0, 0.25));
    assertThat(facts.thisRequest()).isNotNull();
  }

  @Test
  void anEarlierAttemptIsSpentAsIfByAnother() {
    LedgerLine lost = resolved("a", State.COMMITTED);
    LedgerLine again =
        new LedgerLine(new ReservationRequest("s", List.of(), "a", 2, 0.5, 0.125), NOW);

    LedgerFacts facts = LedgerFacts.of(List.of(List.of(lost, again)), "a");

    assertThat(facts.spentBefore()).isEqualTo(new Loss(0.5, 0.125));
    assertThat(facts.thisRequest()).isEqualTo(new LedgerFacts.Line(0.5, 0.125, State.RESERVED));
  }

  private static LedgerLine line(String requestId) {
    return new LedgerLine(new ReservationRequest("s", List.of(), requestId, 1, 0.5, 0.125), NOW);
  }

  private static LedgerLine resolved(String requestId, State state) {
    LedgerLine line = line(requestId);
    line.resolve(state, NOW);
    return line;
  }
}
