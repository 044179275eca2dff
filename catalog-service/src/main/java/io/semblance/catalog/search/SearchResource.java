package io.semblance.catalog.search;

import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where datasets are found; without a token, the public ones. */
@Path("/api/v1/datasets")
@Tag(name = "datasets")
@SecurityRequirement(name = "bearer")
@PermitAll
public final class SearchResource {

  private final Search search;
  private final Viewers viewers;

  SearchResource(Search search, Viewers viewers) {
    this.search = search;
    this.viewers = viewers;
  }

  /** The parameters of a search, as they came. */
  public static final class Parameters {

    @RestQuery
    @Parameter(description = "Words to look for, as in a web search", example = "health survey")
    public @Nullable String q;

    @RestQuery
    @Parameter(description = "A purpose that must be permitted", example = "research")
    public @Nullable String purpose;

    @RestQuery("release_scope")
    @Parameter(description = "Who may have it", example = "registered")
    public @Nullable String releaseScope;

    @RestQuery("page_size")
    @Parameter(description = "1 to 100, 20 by default", example = "20")
    public @Nullable String pageSize;

    @RestQuery("page_token")
    @Parameter(description = "The next_page_token of the page before")
    public @Nullable String pageToken;
  }

  /** Finds datasets. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "search_datasets", summary = "Find datasets by words and facts")
  @APIResponse(responseCode = "200", description = "A page of datasets")
  @APIResponse(responseCode = "400", description = "Problem `invalid-parameter`")
  public Uni<SearchPage> search(@BeanParam Parameters parameters) {
    SearchQuery query = SearchQuery.of(parameters);
    return viewers.current().chain(viewer -> search.find(query, viewer));
  }
}
