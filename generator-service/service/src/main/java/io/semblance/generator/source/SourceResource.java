package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.semblance.generator.Caller;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.JsonFields;
import io.semblance.generator.JsonText;
import io.semblance.generator.Page;
import io.semblance.generator.Problems;
import io.semblance.generator.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
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

/** Registers real tables and lets stewards declare what is known of them. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public final class SourceResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String PATCH_EXAMPLE =
      "{\"title\":\"Students' health\",\"subjects\":\"children\",\"rows\":{\"declared\":13583},"
          + "\"columns\":[{\"name\":\"age\",\"type\":\"integer\",\"bounds\":{\"min\":12,\"max\":18}},"
          + "{\"name\":\"grade\",\"type\":\"ordinal\",\"levels\":[\"9\",\"10\",\"11\",\"12\"],"
          + "\"quasi_identifier\":true}]}";

  private final SourceRegistration registration;
  private final SourceRepository sources;
  private final SourceEditing editing;
  private final JsonText json;
  private final CurrentIdentityAssociation identity;
  private final GeneratorConfig config;

  SourceResource(
      SourceRegistration registration,
      SourceRepository sources,
      SourceEditing editing,
      JsonText json,
      CurrentIdentityAssociation identity,
      GeneratorConfig config) {
    this.registration = registration;
    this.sources = sources;
    this.editing = editing;
    this.json = json;
    this.identity = identity;
    this.config = config;
  }

  @POST
  @Blocking
  @Consumes({SourceReader.CSV, SourceReader.GZIP, SourceReader.PARQUET})
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      operationId = "register_source",
      summary = "Register a real table",
      description =
          "The body is the file itself; it is streamed to disk. The answer has the inferred schema,"
              + " with a reason and a confidence for every property.")
  @RequestBody(
      content = {
        @Content(
            mediaType = SourceReader.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = SourceReader.PARQUET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "registered",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "413", description = "too large")
  @APIResponse(responseCode = "422", description = "not a table")
  public Response register(
      @Parameter(description = "a short name", example = "students-health") @QueryParam("name")
          @Nullable String name,
      @Parameter(
              description = "ids of sources that it was derived from, whose budget it spends, too")
          @QueryParam("derived_from")
          List<String> derivedFrom,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
      InputStream body)
      throws IOException {
    String slug = SourceNames.checked(name);
    String format = SourceReader.mediaType(mediaType);
    SourceView source =
        registration.register(
            new SourceRegistration.Upload(slug, format, derivedFrom),
            body,
            Caller.of(identity.getIdentity()));
    return Response.created(URI.create("/api/v1/sources/" + source.id()))
        .tag(Integer.toString(source.version()))
        .entity(source)
        .build();
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.DATA_SCIENTIST, Roles.PRIVACY_OFFICER})
  @Operation(operationId = "list_sources", summary = "List sources, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "one page",
      content = @Content(schema = @Schema(implementation = SourcePage.class)))
  public Uni<SourcePage> list(
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, examples = "50"))
          @QueryParam("page_size")
          @Nullable String size,
      @QueryParam("page_token") @Nullable String token) {
    Page page = Page.of(size, token, config.limits().pageSize());
    Caller caller = Caller.of(identity.getIdentity());
    return sources
        .page(page)
        .map(
            rows ->
                new SourcePage(
                    rows.stream().map(row -> view(row, caller)).toList(),
                    page.next(rows, row -> row.position)));
  }

  @GET
  @Path("/{source_id}")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.DATA_SCIENTIST, Roles.PRIVACY_OFFICER})
  @Operation(operationId = "get_source", summary = "Read a source")
  @APIResponse(
      responseCode = "200",
      description = "the source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "404", description = "no such source")
  public Uni<Response> get(@PathParam("source_id") UUID id) {
    Caller caller = Caller.of(identity.getIdentity());
    return sources.get(id).map(row -> tagged(view(row, caller)));
  }

  @PATCH
  @Path("/{source_id}")
  @Consumes(MERGE_PATCH)
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      operationId = "declare_source",
      summary = "Correct a source, and declare what is public knowledge",
      description =
          "A merge patch with plain values; columns are merged by name. What the rows contradict"
              + " comes back as warnings, without values.")
  @RequestBody(
      content =
          @Content(
              mediaType = MERGE_PATCH,
              examples = @ExampleObject(name = "declare", value = PATCH_EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "the source as it is now",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "412", description = "somebody else changed it")
  @APIResponse(responseCode = "422", description = "declarations that cannot be")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> patch(
      @PathParam("source_id") UUID id,
      @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable JsonNode patch) {
    if (ifMatch == null) {
      throw Problems.of(428, "if-match-required", "send If-Match with the ETag that you read");
    }
    return editing.patch(id, ifMatch, JsonFields.orNull(patch)).map(SourceResource::tagged);
  }

  private SourceView view(StoredSource row, Caller caller) {
    SourceDocument document = json.read(row.document, SourceDocument.class);
    return SourceView.of(row, caller.isReviewer() ? document : document.withoutRows(), List.of());
  }

  private static Response tagged(SourceView source) {
    return Response.ok(source).tag(Integer.toString(source.version())).build();
  }
}
