package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.Page;
import io.semblance.policy.Required;
import io.semblance.policy.Roles;
import io.semblance.policy.client.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asking for decisions, and reading those that were given. */
@Path("/api/v1/decisions")
@Tag(name = "decisions")
public class DecisionResource {

  private final QuestionReader questions;
  private final DecisionService service;
  private final Decisions decisions;

  DecisionResource(QuestionReader questions, DecisionService service, Decisions decisions) {
    this.questions = questions;
    this.service = service;
    this.decisions = decisions;
  }

  /** A page of decisions, the newest first; what they rest on is not shown. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record DecisionsView(List<Decision> decisions, @Nullable String nextPageToken) {}

  @POST
  @RolesAllowed({Roles.GENERATOR_SERVICE, Roles.CATALOG_SERVICE})
  @Operation(operationId = "decide", summary = "Decides at one point, by the active policy")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Question.class),
              examples = @ExampleObject(name = "harmless", value = QuestionExample.HARMLESS)))
  public Uni<Decision> decide(Question question) {
    Question complete = Required.complete(question, "");
    return service.decide(questions.read(complete.decisionPoint(), complete.input()));
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER, Roles.POLICY_ADMIN})
  @Operation(operationId = "list_decisions", summary = "Decisions, the newest first")
  public Uni<DecisionsView> list(
      @QueryParam("subject") @Nullable String subject,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, examples = "50"))
          @QueryParam("page_size")
          @Nullable String pageSize,
      @QueryParam("page_token") @Nullable String pageToken) {
    Page page = Page.of(pageSize, pageToken);
    return decisions
        .list(subject, page)
        .map(
            rows ->
                new DecisionsView(
                    rows.stream().map(decisions::read).toList(),
                    page.next(rows, StoredDecision::number)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER, Roles.POLICY_ADMIN})
  @Operation(operationId = "read_decision", summary = "One decision")
  public Uni<Decision> read(@PathParam("id") UUID id) {
    return decisions.find(id);
  }
}
