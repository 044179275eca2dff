package io.semblance.catalog.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import io.semblance.catalog.CatalogConfig;
import io.semblance.catalog.dataset.DatasetVersion;
import io.semblance.policy.client.Finding;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/** Turns versions and problems into pages. */
@Singleton
public final class PageAnswer {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final int GONE = 410;

  private final CatalogConfig config;

  PageAnswer(CatalogConfig config) {
    this.config = config;
  }

  /** Returns the landing page of a version, or 410 and its tombstone when it was withdrawn. */
  Uni<Response> of(DatasetVersion version) {
    return version
        .tombstone()
        .map(
            stone ->
                answer(GONE, Pages.tombstone(TombstoneModel.of(stone), version.recordDigest())))
        .orElseGet(
            () ->
                answer(
                    200,
                    Pages.landing(
                        LandingModel.of(
                            version.toRecord(), version.recordDigest(), config.url()))));
  }

  /** Returns a problem as a page. */
  Uni<Response> of(HttpProblem problem) {
    return answer(
        problem.getStatusCode(),
        Pages.refusal(
            new RefusalModel(
                problem.getStatusCode(),
                Objects.requireNonNullElse(problem.getTitle(), "Not available"),
                Objects.requireNonNullElse(problem.getDetail(), ""),
                findings(problem))));
  }

  private static List<Finding> findings(HttpProblem problem) {
    return problem.getParameters().get("findings") instanceof List<?> list
        ? list.stream().filter(Finding.class::isInstance).map(Finding.class::cast).toList()
        : List.of();
  }

  Uni<Response> answer(int status, TemplateInstance template) {
    return template
        .createUni()
        .map(
            text ->
                Response.status(status)
                    .type(HTML)
                    .header("Cache-Control", "private, no-cache")
                    .entity(text)
                    .build());
  }
}
