package io.semblance.catalog.release;

import io.quarkus.oidc.client.OidcClient;
import io.semblance.catalog.CatalogConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Pulls releases from the generator with the catalog's own token. Blocks: for jobs only, which read
 * files of any size from the stream that it returns.
 */
@Singleton
public final class GeneratorClient {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final Duration TOKEN_WITHIN = Duration.ofSeconds(10);

  private final OidcClient tokens;
  private final CatalogConfig config;
  private final HttpClient http;

  GeneratorClient(OidcClient tokens, CatalogConfig config) {
    this.tokens = tokens;
    this.config = config;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(config.pullTimeout())
            .build();
  }

  /**
   * Returns the exact bytes of a manifest.
   *
   * @throws ManifestException when there is none, or it is larger than the limit
   * @throws IOException when the generator cannot answer now
   */
  public byte[] manifest(String path) throws IOException, InterruptedException {
    try (InputStream body = get(path)) {
      byte[] bytes = body.readNBytes(config.maxManifestBytes() + 1);
      if (bytes.length > config.maxManifestBytes()) {
        throw new ManifestException(
            "manifest is larger than %d bytes".formatted(config.maxManifestBytes()));
      }
      return bytes;
    }
  }

  /** Returns the content of a file of a release, to be read and closed by the caller. */
  public InputStream file(String manifestPath, String name)
      throws IOException, InterruptedException {
    return get(manifestPath + "/files/" + name);
  }

  private InputStream get(String path) throws IOException, InterruptedException {
    String token = tokens.getTokens().await().atMost(TOKEN_WITHIN).getAccessToken();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(config.generatorUrl() + path))
            .timeout(config.pullTimeout())
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    int status = response.statusCode();
    if (status == OK) {
      return response.body();
    }
    response.body().close();
    if (status == NOT_FOUND || status == GONE) {
      throw new ManifestException("the generator answers %d for %s".formatted(status, path));
    }
    throw new IOException("the generator answers %d for %s".formatted(status, path));
  }
}
