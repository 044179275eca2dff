package io.semblance.catalog.dataset;

import io.semblance.catalog.CatalogConfig;
import io.semblance.catalog.export.Croissant;
import io.semblance.catalog.export.LabelSvg;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The documents of a version, each with the tag and the caching that suit what never changes. */
@Singleton
public final class Projections {

  private static final String RECORD = "application/vnd.semblance.transparency-record+json";

  private final CatalogConfig config;

  Projections(CatalogConfig config) {
    this.config = config;
  }

  /** Returns the record: exactly the bytes that its digest is of. */
  public Response record(DatasetVersion version) {
    return answer(version, "record", version.canonicalRecord(), RECORD);
  }

  /** Returns the Croissant document. */
  public Response croissant(DatasetVersion version) {
    return answer(
        version, "croissant", Croissant.of(version.toRecord(), config.url()), Croissant.MEDIA_TYPE);
  }

  /** Returns the label. */
  public Response label(DatasetVersion version) {
    return answer(
        version, "label", LabelSvg.of(version.toRecord(), version.recordDigest()), "image/svg+xml");
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
