package io.semblance.policy.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.security.identity.SecurityIdentity;
import io.semblance.policy.Person;
import io.semblance.policy.Preconditions;
import io.semblance.policy.Required;
import io.semblance.policy.Roles;
import io.semblance.policy.opa.TestReport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Changing the policy: copy it, edit it, have it tested and approved, put it in force. */
@Path("/api/v1/policies/drafts")
@RolesAllowed({Roles.POLICY_ADMIN, Roles.PRIVACY_OFFICER})
@Tag(name = "policy drafts")
public class DraftResource {

  private final DraftStore drafts;
  private final DraftActivation activation;
  private final DraftApprovals approvals;
  private final JsonWebToken token;
  private final SecurityIdentity identity;

  DraftResource(
      DraftStore drafts,
      DraftActivation activation,
      DraftApprovals approvals,
      JsonWebToken token,
      SecurityIdentity identity) {
    this.drafts = drafts;
    this.activation = activation;
    this.approvals = approvals;
    this.token = token;
    this.identity = identity;
  }

  /** Drafts, the newest first; their approvals are told with each alone. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record DraftsView(List<PolicyDraft.View> drafts) {}

  /** The content that somebody has read and approves, by its revision. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ApprovalRequest(@Schema(examples = "sha256:9f86d081884c7d65") String revision) {}

  /** The revision that came into force. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ActivationView(String revision) {}

  @POST
  @RolesAllowed(Roles.POLICY_ADMIN)
  @Operation(
      operationId = "create_draft",
      summary = "Copies the policy in force, or an earlier version, into a draft",
      description = "A copy of an earlier version, activated, is how a change is taken back.")
  public Uni<RestResponse<PolicyDraft.View>> create(
      @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = "the version to copy, if not the one in force")
          @QueryParam("revision")
          @Nullable String revision) {
    return drafts
        .create(person(), Preconditions.requireKey(key), revision)
        .map(
            draft ->
                ResponseBuilder.create(RestResponse.Status.CREATED, draft.view(List.of()))
                    .location(URI.create("/api/v1/policies/drafts/" + draft.id()))
                    .header(HttpHeaders.ETAG, draft.tag())
                    .build());
  }

  @GET
  @Operation(operationId = "list_drafts", summary = "Drafts, the newest first")
  public Uni<DraftsView> list() {
    return drafts
        .list()
        .map(all -> new DraftsView(all.stream().map(draft -> draft.view(List.of())).toList()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "read_draft", summary = "One draft")
  public Uni<RestResponse<PolicyDraft.View>> read(@PathParam("id") UUID id) {
    return drafts.find(id).flatMap(this::shown);
  }

  @GET
  @Path("/{id}/files/{path:.+}")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(operationId = "read_draft_file", summary = "One file of a draft")
  public Uni<RestResponse<String>> readFile(
      @PathParam("id") UUID id, @PathParam("path") String path) {
    PolicyPath wanted = new PolicyPath(path);
    return drafts
        .find(id)
        .map(draft -> tagged(draft, PolicyResource.content(draft.files(), wanted)));
  }

  @PUT
  @RolesAllowed(Roles.POLICY_ADMIN)
  @Path("/{id}/files/{path:.+}")
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(operationId = "write_draft_file", summary = "Adds or replaces one file of a draft")
  public Uni<RestResponse<PolicyDraft.View>> writeFile(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      String content) {
    return drafts
        .write(id, person(), new DraftStore.Edit(new PolicyPath(path), content, ifMatch))
        .flatMap(this::shown);
  }

  @POST
  @Path("/{id}:test")
  @Operation(operationId = "test_draft", summary = "Compiles a draft and runs its tests")
  public Uni<TestReport> test(@PathParam("id") UUID id) {
    return activation.test(id);
  }

  @POST
  @Path("/{id}:approve")
  @Operation(
      operationId = "approve_draft",
      summary = "Approves the content of somebody else's draft",
      description = "A change of the draft voids the approval.")
  public Uni<RestResponse<PolicyDraft.View>> approve(
      @PathParam("id") UUID id, ApprovalRequest approval) {
    String seen = Required.complete(approval, "").revision();
    return approvals
        .approve(id, person(), seen)
        .flatMap(given -> drafts.find(id).map(draft -> tagged(draft, draft.view(given))));
  }

  @POST
  @RolesAllowed(Roles.POLICY_ADMIN)
  @Path("/{id}:activate")
  @Operation(
      operationId = "activate_draft",
      summary = "Puts a draft in force once its tests pass and another person has approved it")
  public Uni<ActivationView> activate(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return activation.activate(id, person(), ifMatch).map(ActivationView::new);
  }

  private Uni<RestResponse<PolicyDraft.View>> shown(PolicyDraft draft) {
    return approvals.of(draft.id()).map(given -> tagged(draft, draft.view(given)));
  }

  private Person person() {
    return Person.of(token, identity);
  }

  private static <T> RestResponse<T> tagged(PolicyDraft draft, T body) {
    return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, draft.tag()).build();
  }
}
