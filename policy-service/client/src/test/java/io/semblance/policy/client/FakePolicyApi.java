package io.semblance.policy.client;

import io.smallrye.mutiny.Uni;

/** A policy-service that answers decisions and reservations with what it was told to. */
final class FakePolicyApi implements PolicyApi {

  Uni<Decision> answer = Uni.createFrom().nullItem();
  Uni<Reservation> line = Uni.createFrom().nullItem();

  @Override
  public Uni<Decision> decide(Question question) {
    return answer;
  }

  @Override
  public Uni<Reservation> reserve(BudgetClaim claim) {
    return line;
  }

  @Override
  public Uni<Reservation> commit(String id) {
    return line;
  }

  @Override
  public Uni<Reservation> release(String id) {
    return line;
  }

  @Override
  public Uni<LedgerAccount> account(String key) {
    return Uni.createFrom().nullItem();
  }
}
