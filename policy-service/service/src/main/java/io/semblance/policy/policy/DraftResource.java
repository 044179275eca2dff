package io.semblance.policy.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.security.identity.SecurityIdentity;
import io.semblance.policy.Person;
import io.semblance.policy.Preconditions;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Changing the policy: copy it, edit it, have it tested, put it in force. */
@Path("/api/v1/policies/drafts")
@RolesAllowed(Roles.POLICY_ADMIN)
@Tag(name = "policy drafts")
public class DraftResource {

  private final DraftStore drafts;
  private final DraftActivation activation;
  private final JsonWebToken token;
  private final SecurityIdentity identity;

  DraftResource(
      DraftStore drafts,
      DraftActivation activation,
      JsonWebToken token,
      SecurityIdentity identity) {
    this.drafts = drafts;
    this.activation = activation;
    this.token = token;
    this.identity = identity;
  }

  /** Drafts, the newest first. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record DraftsView(List<PolicyDraft.View> drafts) {}

  /** The revision that came into force. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ActivationView(String revision) {}

  @POST
  @Operation(operationId = "create_draft", summary = "Copies the policy in force into a draft")
  public Uni<RestResponse<PolicyDraft.View>> create(@HeaderParam("Idempotency-Key") String key) {
    return drafts
        .create(Person.of(token, identity), Preconditions.requireKey(key))
        .map(
            draft ->
                ResponseBuilder.create(RestResponse.Status.CREATED, draft.view())
                    .location(URI.create("/api/v1/policies/drafts/" + draft.id()))
                    .header(HttpHeaders.ETAG, draft.tag())
                    .build());
  }

  @GET
  @Operation(operationId = "list_drafts", summary = "Drafts, the newest first")
  public Uni<DraftsView> list() {
    return drafts.list().map(all -> new DraftsView(all.stream().map(PolicyDraft::view).toList()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "read_draft", summary = "One draft")
  public Uni<RestResponse<PolicyDraft.View>> read(@PathParam("id") UUID id) {
    return drafts.find(id).map(draft -> tagged(draft, draft.view()));
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
  @Path("/{id}/files/{path:.+}")
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(operationId = "write_draft_file", summary = "Adds or replaces one file of a draft")
  public Uni<RestResponse<PolicyDraft.View>> writeFile(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      String content) {
    return drafts
        .write(id, new PolicyPath(path), content, ifMatch)
        .map(draft -> tagged(draft, draft.view()));
  }

  @POST
  @Path("/{id}:test")
  @Operation(operationId = "test_draft", summary = "Compiles a draft and runs its tests")
  public Uni<TestReport> test(@PathParam("id") UUID id) {
    return activation.test(id);
  }

  @POST
  @Path("/{id}:activate")
  @Operation(operationId = "activate_draft", summary = "Puts a draft in force once its tests pass")
  public Uni<ActivationView> activate(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return activation.activate(id, Person.of(token, identity), ifMatch).map(ActivationView::new);
  }

  private static <T> RestResponse<T> tagged(PolicyDraft draft, T body) {
    return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, draft.tag()).build();
  }
}
