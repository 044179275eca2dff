package io.semblance.policy.client;

import io.smallrye.mutiny.Uni;

/** A policy-service that answers decisions with what it was told to. */
final class FakePolicyApi implements PolicyApi {

  Uni<Decision> answer = Uni.createFrom().nullItem();

  @Override
  public Uni<Decision> decide(Question question) {
    return answer;
  }

  @Override
  public Uni<Reservation> reserve(ReservationRequest request) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<Reservation> commit(String id) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<Reservation> release(String id) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<LedgerAccount> account(String key) {
    return Uni.createFrom().nullItem();
  }
}
