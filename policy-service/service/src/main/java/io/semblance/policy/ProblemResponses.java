package io.semblance.policy;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document, once for all operations, what every error looks like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

  private static final String PROBLEM = "Problem";

  @Override
  public Operation filterOperation(Operation operation) {
    operation.getResponses().addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().addSchema(PROBLEM, schema()).addResponse(PROBLEM, response());
  }

  private static APIResponse response() {
    return OASFactory.createAPIResponse()
        .description("A problem document (RFC 9457)")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
  }

  private static Schema schema() {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.OBJECT))
        .addProperty("type", text("/problems/budget-exceeded"))
        .addProperty("title", text("The source's lifetime budget is exceeded"))
        .addProperty("status", number(409))
        .addProperty("detail", text("Spent are rho 0.53 and delta 1.0E-6"))
        .addProperty("instance", text("/api/v1/ledger/reservations"));
  }

  private static Schema text(String example) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.STRING))
        .examples(List.of(example));
  }

  private static Schema number(int example) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.INTEGER))
        .examples(List.of(example));
  }
}
