package io.semblance.catalog.dataset;

import io.semblance.catalog.dataset.Withdrawals.Target;
import io.semblance.catalog.job.JobRunner;
import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Where a steward takes a version back. */
@Path("/api/v1/datasets/{name}")
@Tag(name = "datasets")
@SecurityRequirement(name = "bearer")
public final class WithdrawalResource {

  private final Withdrawals withdrawals;
  private final FileSweep sweep;
  private final JobRunner jobs;
  private final Viewers viewers;

  WithdrawalResource(Withdrawals withdrawals, FileSweep sweep, JobRunner jobs, Viewers viewers) {
    this.withdrawals = withdrawals;
    this.sweep = sweep;
    this.jobs = jobs;
    this.viewers = viewers;
  }

  /** Withdraws: files go, the tombstone stays. The same request again answers the same. */
  @POST
  @Path("/versions/{version:[^/:]+}:withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("data_steward")
  @Operation(operationId = "withdraw_version", summary = "Withdraw a version for good")
  @APIResponse(responseCode = "200", description = "The tombstone")
  @APIResponse(responseCode = "409", description = "Problem `already-withdrawn`, another reason")
  @APIResponse(responseCode = "412", description = "Problem `stale`: the version has changed")
  @APIResponse(responseCode = "428", description = "Problem `precondition-required`")
  public Uni<Tombstone> withdraw(
      @RestPath String name,
      @RestPath String version,
      @RestHeader("If-Match") Optional<String> ifMatch,
      WithdrawalRequest request) {
    WithdrawalRequest checked = WithdrawalRequest.checked(request);
    Target target = new Target(name, version, ifMatch.orElse(null));
    return viewers
        .current()
        .chain(by -> withdrawals.withdraw(target, checked, by))
        .invoke(withdrawn -> jobs.startSoon(sweep.of(withdrawn)))
        .map(withdrawn -> withdrawn.tombstone().orElseThrow());
  }
}
