package io.semblance.generator.evidence;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.semblance.generator.Caller;
import io.semblance.generator.JsonText;
import io.semblance.generator.Problems;
import io.semblance.generator.Roles;
import io.semblance.policy.client.Evidence;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows reviewers what was measured. */
@Path("/api/v1/requests/{request_id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public final class EvidenceResource {

  private final Mutiny.SessionFactory sessions;
  private final JsonText json;
  private final CurrentIdentityAssociation identity;

  EvidenceResource(
      Mutiny.SessionFactory sessions, JsonText json, CurrentIdentityAssociation identity) {
    this.sessions = sessions;
    this.json = json;
    this.identity = identity;
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER})
  @Operation(
      operationId = "get_evidence",
      summary = "Read the evidence of a candidate, as a reviewer",
      description =
          "What policy saw, and figures for reviewers. Under a budget the latter are exact and marked"
              + " internal: they must not be passed on.")
  @APIResponse(
      responseCode = "200",
      description = "the evidence",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  @APIResponse(responseCode = "404", description = "no such request, or nothing measured yet")
  public Uni<EvidenceView> get(@PathParam("request_id") UUID id) {
    return sessions
        .withSession(session -> session.find(StoredEvidence.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> Problems.notFound("evidence of this request"))
        .invoke(row -> requireOther(row, Caller.of(identity.getIdentity())))
        .map(this::view);
  }

  /** A requester who is a reviewer, too, learns no exact figure of her own request. */
  private static void requireOther(StoredEvidence row, Caller caller) {
    if (row.requestedBy.equals(caller.sub())) {
      throw Problems.of(
          403, "own-request", "the evidence is for other reviewers than the requester");
    }
  }

  private EvidenceView view(StoredEvidence row) {
    return new EvidenceView(
        row.requestId,
        json.read(row.forPolicy, Evidence.class),
        json.read(row.forReviewers, ReviewerFigures.class));
  }
}
