package io.semblance.catalog.access;

import io.semblance.catalog.access.FileRequest.Conditions;
import io.semblance.catalog.access.FileRequest.Name;
import io.semblance.catalog.viewer.Viewer;
import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where files are had: with a token and for a declared purpose. */
@Path("/api/v1/datasets/{name}/versions/{version}/files/{file}")
@Tag(name = "files")
@SecurityRequirement(name = "bearer")
@PermitAll
public final class FileResource {

  private final Downloads downloads;
  private final FileAnswer answer;
  private final Viewers viewers;

  FileResource(Downloads downloads, FileAnswer answer, Viewers viewers) {
    this.downloads = downloads;
    this.answer = answer;
    this.viewers = viewers;
  }

  /** Streams a file when policy permits the purpose. */
  @GET
  @Operation(operationId = "download_file", summary = "Download a file for a declared purpose")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "206", description = "The part that Range asked for")
  @APIResponse(responseCode = "401", description = "Problem `unauthenticated`")
  @APIResponse(responseCode = "403", description = "Problem `denied-by-policy`, with findings")
  @APIResponse(responseCode = "410", description = "Problem `withdrawn`, with the tombstone")
  @APIResponse(responseCode = "503", description = "Problem `policy-unavailable`")
  public Uni<Response> download(
      @RestPath String name,
      @RestPath String version,
      @RestPath String file,
      @RestQuery
          @Parameter(
              required = true,
              example = "research",
              schema = @Schema(type = SchemaType.STRING))
          List<String> purpose,
      @Context HttpHeaders headers) {
    return viewers
        .current()
        .map(viewer -> request(new Name(name, version, file), purpose, viewer, headers))
        .chain(this::answer);
  }

  private static FileRequest request(
      Name name, List<String> purpose, Viewer viewer, HttpHeaders headers) {
    return FileRequest.of(name, purpose, viewer, Conditions.of(headers));
  }

  private Uni<Response> answer(FileRequest request) {
    return downloads.grant(request).map(file -> answer.to(request, file));
  }
}
