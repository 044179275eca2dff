package io.semblance.catalog.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.catalog.access.Downloads;
import io.semblance.catalog.access.FileAnswer;
import io.semblance.catalog.access.FileRequest;
import io.semblance.catalog.access.FileRequest.Conditions;
import io.semblance.catalog.access.FileRequest.Name;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Files as a browser asks for them from a landing page: the same gate, refusals as pages. */
@Path("/datasets/{name}/{version}/files/{file}")
@PermitAll
public final class PageFileResource {

  private final Downloads downloads;
  private final FileAnswer files;
  private final Viewers viewers;
  private final LogIn logIn;

  PageFileResource(Downloads downloads, FileAnswer files, Viewers viewers, LogIn logIn) {
    this.downloads = downloads;
    this.files = files;
    this.viewers = viewers;
    this.logIn = logIn;
  }

  /** Streams a file to a person who has logged in. */
  @GET
  @Operation(hidden = true)
  public Uni<Response> download(
      @RestPath String name,
      @RestPath String version,
      @RestPath String file,
      @RestQuery List<String> purpose,
      @Context HttpHeaders headers) {
    return viewers
        .current()
        .map(
            viewer ->
                FileRequest.of(
                    new Name(name, version, file), purpose, viewer, Conditions.of(headers)))
        .chain(this::answer)
        .onFailure(HttpProblem.class)
        .recoverWithUni(logIn::orRefusal);
  }

  private Uni<Response> answer(FileRequest request) {
    return downloads.grant(request).map(file -> files.to(request, file));
  }
}
