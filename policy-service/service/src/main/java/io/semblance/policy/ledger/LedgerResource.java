package io.semblance.policy.ledger;

import io.semblance.policy.Required;
import io.semblance.policy.Roles;
import io.semblance.policy.client.LedgerAccount;
import io.semblance.policy.client.Reservation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Setting privacy budget aside, spending it, and reading the balance. */
@Path("/api/v1/ledger")
@Tag(name = "ledger")
public class LedgerResource {

  private final Ledger ledger;

  LedgerResource(Ledger ledger) {
    this.ledger = ledger;
  }

  @POST
  @Path("/reservations")
  @RolesAllowed(Roles.GENERATOR_SERVICE)
  @Operation(operationId = "reserve_budget", summary = "Sets budget aside, once for each request")
  public Uni<RestResponse<Reservation>> reserve(ReservationRequest asked) {
    return ledger
        .reserve(Required.complete(asked, "").valid())
        .map(reservation -> RestResponse.status(RestResponse.Status.CREATED, reservation));
  }

  @POST
  @Path("/reservations/{id}:commit")
  @RolesAllowed(Roles.GENERATOR_SERVICE)
  @Operation(operationId = "commit_budget", summary = "Turns a reservation into a spent line")
  public Uni<Reservation> commit(@PathParam("id") UUID id) {
    return ledger.resolve(id, Reservation.State.COMMITTED);
  }

  @POST
  @Path("/reservations/{id}:release")
  @RolesAllowed(Roles.GENERATOR_SERVICE)
  @Operation(
      operationId = "release_budget",
      summary = "Gives a reservation back, where no noise was drawn")
  public Uni<Reservation> release(@PathParam("id") UUID id) {
    return ledger.resolve(id, Reservation.State.RELEASED);
  }

  @GET
  @Path("/sources/{source_key}")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.DATA_STEWARD, Roles.GENERATOR_SERVICE})
  @Operation(operationId = "read_account", summary = "Lines, totals and limits of one source")
  public Uni<LedgerAccount> account(@PathParam("source_key") String sourceKey) {
    return ledger.account(sourceKey);
  }
}
