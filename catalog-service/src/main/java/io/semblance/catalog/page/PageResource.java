package io.semblance.catalog.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.catalog.dataset.Datasets;
import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.search.Search;
import io.semblance.catalog.search.SearchPage;
import io.semblance.catalog.search.SearchQuery;
import io.semblance.catalog.search.SearchResource;
import io.semblance.catalog.viewer.Viewer;
import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The catalog for people with a browser. Public datasets are open to anyone; for others the browser
 * is sent to log in.
 */
@Path("/datasets")
@PermitAll
public final class PageResource {

  private final Datasets datasets;
  private final Search search;
  private final PageAnswer pages;
  private final Viewers viewers;
  private final LogIn logIn;

  PageResource(Datasets datasets, Search search, PageAnswer pages, Viewers viewers, LogIn logIn) {
    this.datasets = datasets;
    this.search = search;
    this.pages = pages;
    this.viewers = viewers;
    this.logIn = logIn;
  }

  /** Shows what is found. */
  @GET
  @Operation(hidden = true)
  public Uni<Response> search(
      @BeanParam SearchResource.Parameters parameters,
      @RestQuery("log_in") @Nullable String wantsToLogIn) {
    String words = Objects.requireNonNullElse(parameters.q, "");
    return viewers
        .current()
        .invoke(viewer -> checkLogIn(viewer, wantsToLogIn != null))
        .chain(viewer -> search.find(SearchQuery.of(parameters), viewer))
        .chain(found -> pages.answer(200, Pages.search(found, words, next(found, words))))
        .onFailure(HttpProblem.class)
        .recoverWithUni(logIn::orRefusal);
  }

  private static void checkLogIn(Viewer viewer, boolean isWanted) {
    if (isWanted && viewer.isAnonymous()) {
      throw CatalogProblem.unauthenticated();
    }
  }

  private static String next(SearchPage found, String words) {
    String token = found.nextPageToken();
    return token == null
        ? ""
        : "/datasets?q=%s&page_token=%s"
            .formatted(URLEncoder.encode(words, StandardCharsets.UTF_8), token);
  }

  /** Shows the newest version of a dataset. */
  @GET
  @Path("/{name}")
  @Operation(hidden = true)
  public Uni<Response> dataset(@RestPath String name) {
    return viewers
        .current()
        .chain(viewer -> datasets.versions(name, viewer))
        .map(versions -> versions.get(0))
        .chain(pages::of)
        .onFailure(HttpProblem.class)
        .recoverWithUni(logIn::orRefusal);
  }

  /** Shows one version, or its tombstone. */
  @GET
  @Path("/{name}/{version}")
  @Operation(hidden = true)
  public Uni<Response> version(@RestPath String name, @RestPath String version) {
    return viewers
        .current()
        .chain(viewer -> datasets.version(name, version, viewer))
        .chain(pages::of)
        .onFailure(HttpProblem.class)
        .recoverWithUni(logIn::orRefusal);
  }
}
