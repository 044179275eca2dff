package io.semblance.catalog.dataset;

import io.semblance.catalog.CatalogConfig;
import io.semblance.catalog.export.Croissant;
import io.semblance.catalog.export.LabelSvg;
import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The documents of a version, each with the tag and the caching that suit what never changes. */
@Singleton
public final class Projections {

  private static final String RECORD = "application/vnd.semblance.transparency-record+json";

  private final Datasets datasets;
  private final Viewers viewers;
  private final CatalogConfig config;

  Projections(Datasets datasets, Viewers viewers, CatalogConfig config) {
    this.datasets = datasets;
    this.viewers = viewers;
    this.config = config;
  }

  /** Returns the record, of a withdrawn version too: exactly the bytes that its digest is of. */
  public Uni<Response> record(String name, String version) {
    return viewers
        .current()
        .chain(viewer -> datasets.version(name, version, viewer))
        .map(found -> answer(found, "record", found.canonicalRecord(), RECORD));
  }

  /** Returns the Croissant document. */
  public Uni<Response> croissant(String name, String version) {
    return published(name, version)
        .map(
            found ->
                answer(
                    found,
                    "croissant",
                    Croissant.of(found.toRecord(), config.url()),
                    Croissant.MEDIA_TYPE));
  }

  /** Returns the label. */
  public Uni<Response> label(String name, String version) {
    return published(name, version)
        .map(
            found ->
                answer(
                    found,
                    "label",
                    LabelSvg.of(found.toRecord(), found.recordDigest()),
                    "image/svg+xml"));
  }

  private Uni<DatasetVersion> published(String name, String version) {
    return viewers.current().chain(viewer -> datasets.publishedVersion(name, version, viewer));
  }

  private static Response answer(
      DatasetVersion version, String projection, String body, String mediaType) {
    return Response.ok(body)
        .header("Content-Type", mediaType)
        .header("ETag", "\"%s;%s\"".formatted(version.recordDigest(), projection))
        .header("Semblance-Record-Digest", version.recordDigest())
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
