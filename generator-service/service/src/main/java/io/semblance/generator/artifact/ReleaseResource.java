package io.semblance.generator.artifact;

import io.semblance.generator.Problems;
import io.semblance.generator.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;

/** Serves what was released to the catalog, and to nobody else. */
@Path("/api/v1/releases/{release_id}")
@RolesAllowed(Roles.CATALOG_SERVICE)
@Tag(name = "releases")
public final class ReleaseResource {

  private static final String PARQUET = "application/vnd.apache.parquet";

  private final Mutiny.SessionFactory sessions;
  private final ArtifactFiles files;

  ReleaseResource(Mutiny.SessionFactory sessions, ArtifactFiles files) {
    this.sessions = sessions;
    this.files = files;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "get_manifest",
      summary = "Read the manifest of a release",
      description = "Always the same bytes; the event that announced the release has their digest.")
  @APIResponse(responseCode = "200", description = "the manifest")
  @APIResponse(responseCode = "404", description = "no such release")
  public Uni<Response> manifest(@PathParam("release_id") UUID id) {
    return find(id)
        .map(release -> Response.ok(release.manifest, MediaType.APPLICATION_JSON_TYPE).build());
  }

  @GET
  @Path("/files/{name}")
  @Produces({"text/csv", PARQUET})
  @Operation(operationId = "get_release_file", summary = "Read one file of a release")
  @APIResponse(responseCode = "200", description = "the file")
  @APIResponse(responseCode = "404", description = "no such release or file")
  public Uni<Response> file(@PathParam("release_id") UUID id, @PathParam("name") String name) {
    return find(id).map(release -> stream(release, name));
  }

  private Response stream(StoredRelease release, String name) {
    boolean plain = name.matches("[a-z0-9_.-]+") && !name.startsWith(".");
    if (!plain || !Files.isRegularFile(files.resolve(release.folder, name))) {
      throw Problems.notFound("file of that name in this release");
    }
    String type = name.endsWith(".csv") ? "text/csv" : PARQUET;
    return Response.ok(files.resolve(release.folder, name)).type(type).build();
  }

  private Uni<StoredRelease> find(UUID id) {
    return sessions
        .withSession(session -> session.find(StoredRelease.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> Problems.notFound("release with this id"));
  }
}
