package io.semblance.catalog.inbox;

import io.semblance.catalog.CatalogConfig;
import io.semblance.catalog.inbox.InboxTable.Row;
import io.semblance.catalog.release.GeneratorClient;
import io.semblance.catalog.release.Manifest;
import io.semblance.catalog.release.ManifestException;
import io.semblance.catalog.release.ManifestFile;
import io.semblance.catalog.release.ManifestParser;
import io.semblance.catalog.store.ContentMismatchException;
import io.semblance.catalog.store.ContentStore;
import io.semblance.catalog.store.Sha256;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/** Brings a release's manifest and files into the store; what is there already stays. */
@Singleton
final class ReleasePull {

  private final GeneratorClient generator;
  private final ContentStore store;
  private final CatalogConfig config;

  ReleasePull(GeneratorClient generator, ContentStore store, CatalogConfig config) {
    this.generator = generator;
    this.store = store;
    this.config = config;
  }

  /**
   * Pulls whatever is missing.
   *
   * @throws ManifestException or {@link ContentMismatchException} when the release can never be
   *     published
   * @throws IOException when it may be possible later
   */
  void pull(Row row) throws IOException, InterruptedException {
    byte[] bytes = generator.manifest(row.manifestPath());
    Sha256 actual = Sha256.of(bytes);
    if (!actual.prefixed().equals(row.manifestDigest())) {
      throw new ContentMismatchException(
          "manifest digest is %s, announced was %s"
              .formatted(actual.prefixed(), row.manifestDigest()));
    }
    Manifest manifest = ManifestParser.parse(bytes, row.releaseId());
    for (ManifestFile file : manifest.files()) {
      pull(row, file);
    }
    store.put(new ByteArrayInputStream(bytes), actual, bytes.length);
  }

  private void pull(Row row, ManifestFile file) throws IOException, InterruptedException {
    if (file.bytes() > config.maxFileBytes()) {
      throw new ManifestException(
          "file %s has %d bytes, the limit is %d"
              .formatted(file.name(), file.bytes(), config.maxFileBytes()));
    }
    Sha256 digest = new Sha256(file.sha256());
    if (store.contains(digest, file.bytes())) {
      return;
    }
    try (InputStream content = generator.file(row.manifestPath(), file.name())) {
      store.put(content, digest, file.bytes());
    } catch (ContentMismatchException e) {
      throw new ContentMismatchException("file %s: %s".formatted(file.name(), e.getMessage()));
    }
  }

  /** Returns the pulled manifest, unless it or a file is not in the store. */
  Optional<Manifest> pulled(Row row) throws IOException {
    Sha256 digest = Sha256.parse(row.manifestDigest());
    if (!Files.exists(store.path(digest))) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(store.path(digest));
    Manifest manifest = ManifestParser.parse(bytes, row.releaseId());
    boolean complete =
        manifest.files().stream()
            .allMatch(file -> store.contains(new Sha256(file.sha256()), file.bytes()));
    return complete ? Optional.of(manifest) : Optional.empty();
  }
}
