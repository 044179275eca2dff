package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of policy-service that the other services call. */
@Path("/api/v1")
@RegisterRestClient(configKey = "policy")
@OidcClientFilter
interface PolicyApi {

  @POST
  @Path("/decisions")
  Uni<Decision> decide(Question question);

  @POST
  @Path("/ledger/reservations")
  Uni<Reservation> reserve(BudgetClaim claim);

  @POST
  @Path("/ledger/reservations/{id}:commit")
  Uni<Reservation> commit(@PathParam("id") String id);

  @POST
  @Path("/ledger/reservations/{id}:release")
  Uni<Reservation> release(@PathParam("id") String id);

  @GET
  @Path("/ledger/sources/{key}")
  Uni<LedgerAccount> account(@PathParam("key") String key);

  /** What is asked of policy: the point, and the facts. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Question(DecisionPoint decisionPoint, DecisionInput input) {}
}
