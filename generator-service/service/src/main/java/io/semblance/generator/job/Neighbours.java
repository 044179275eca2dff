package io.semblance.generator.job;

import io.semblance.generator.GeneratorConfig;
import io.semblance.policy.client.BudgetClaim;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.DecisionInput;
import io.semblance.policy.client.LedgerClient;
import io.semblance.policy.client.PolicyGate;
import io.semblance.policy.client.PolicyUnavailableException;
import io.semblance.policy.client.Reservation;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Policy and ledger for worker threads, which wait for the answer. */
@Singleton
final class Neighbours {

  private final PolicyGate policy;
  private final LedgerClient ledger;
  private final Duration patience;

  Neighbours(PolicyGate policy, LedgerClient ledger, GeneratorConfig config) {
    this.policy = policy;
    this.ledger = ledger;
    this.patience = config.jobs().callTimeout();
  }

  Decision decide(DecisionInput input) {
    return answer(policy.decide(input));
  }

  Reservation reserve(BudgetClaim claim) {
    return answer(ledger.reserve(claim));
  }

  void commit(String reservationId) {
    answer(ledger.commit(reservationId));
  }

  void giveBack(String reservationId) {
    answer(ledger.release(reservationId));
  }

  private <T> T answer(Uni<T> question) {
    try {
      return question.await().atMost(patience);
    } catch (TimeoutException e) {
      throw new PolicyUnavailableException("no answer within " + patience, e);
    }
  }
}
