package io.semblance.generator.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.semblance.generator.Caller;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.JsonFields;
import io.semblance.generator.Page;
import io.semblance.generator.Problems;
import io.semblance.generator.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes synthesis requests, shows how far they have come, and cancels them. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
public final class RequestResource {

  private static final int LONGEST_KEY = 255;
  private static final String EXAMPLE =
      "{\"source_id\":\"7d0f6a52-95f4-4f36-8f62-0a3cf0d0a4f1\","
          + "\"dataset\":{\"name\":\"students-health\",\"title\":\"Students' health\"},"
          + "\"category\":\"replica\",\"sector\":\"education\","
          + "\"intended_use\":{\"purpose\":\"research\",\"description\":"
          + "\"Study how sleep and physical activity of students go together\","
          + "\"consequential_decisions\":false},"
          + "\"release_scope\":\"registered\",\"rows\":10000,"
          + "\"privacy\":{\"epsilon\":1.0,\"delta\":0.000001},\"formats\":[\"csv\"]}";

  private final RequestFiling filing;
  private final RequestRepository requests;
  private final RequestCancel cancel;
  private final RequestAnswers answers;
  private final CurrentIdentityAssociation identity;
  private final GeneratorConfig config;

  RequestResource(
      RequestFiling filing,
      RequestRepository requests,
      RequestCancel cancel,
      RequestAnswers answers,
      CurrentIdentityAssociation identity,
      GeneratorConfig config) {
    this.filing = filing;
    this.requests = requests;
    this.cancel = cancel;
    this.answers = answers;
    this.identity = identity;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DATA_SCIENTIST)
  @Operation(
      operationId = "file_request",
      summary = "Ask for a synthetic table",
      description =
          "Policy decides at once. The request is the long-running operation: poll it, or follow"
              + " its events. The same Idempotency-Key with the same body gives the same answer.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Filing.class),
              examples = @ExampleObject(name = "under_a_budget", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "accepted; Location points at the request",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
  @APIResponse(responseCode = "403", description = "denied by policy, with findings")
  @APIResponse(responseCode = "422", description = "a request that cannot be")
  @APIResponse(responseCode = "503", description = "policy gave no answer, so nothing is allowed")
  public Uni<Response> file(
      @Parameter(required = true, example = "0b6c3f0e-5d0f-4b55-9d3b-7f5a3d6b1a11")
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Nullable JsonNode body) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problems.of(
          400, "idempotency-key-required", "send an Idempotency-Key of 1 to 255 characters");
    }
    return filing.file(JsonFields.orNull(body), key, caller()).map(answers::of);
  }

  @GET
  @RolesAllowed({Roles.DATA_SCIENTIST, Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER})
  @Operation(
      operationId = "list_requests",
      summary = "List requests, the newest first",
      description = "One's own; stewards and privacy officers see all.")
  @APIResponse(
      responseCode = "200",
      description = "one page",
      content = @Content(schema = @Schema(implementation = RequestPage.class)))
  public Uni<RequestPage> list(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, examples = "50"))
          @QueryParam("page_size")
          @Nullable String size,
      @QueryParam("page_token") @Nullable String token) {
    Page page = Page.of(size, token, config.limits().pageSize());
    return requests
        .page(page, caller())
        .map(
            rows ->
                new RequestPage(
                    rows.stream().map(answers::view).toList(),
                    page.next(rows, row -> row.position)));
  }

  @GET
  @Path("/{request_id}")
  @RolesAllowed({Roles.DATA_SCIENTIST, Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER})
  @Operation(operationId = "get_request", summary = "Read a request")
  @APIResponse(
      responseCode = "200",
      description = "the request",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "404", description = "no such request")
  public Uni<RequestView> get(@PathParam("request_id") UUID id) {
    return requests.get(id, caller()).map(answers::view);
  }

  @POST
  @Path("/{request_id}:cancel")
  @RolesAllowed({Roles.DATA_SCIENTIST, Roles.DATA_STEWARD})
  @Operation(
      operationId = "cancel_request",
      summary = "Cancel a request",
      description = "A running request ends soon after; budget that was drawn stays spent.")
  @APIResponse(
      responseCode = "200",
      description = "cancelled, or about to be",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "404", description = "no such request")
  @APIResponse(responseCode = "409", description = "the request has ended already")
  public Uni<RequestView> cancel(@PathParam("request_id") UUID id) {
    return cancel.cancel(id, caller()).map(answers::view);
  }

  private Caller caller() {
    return Caller.of(identity.getIdentity());
  }
}
