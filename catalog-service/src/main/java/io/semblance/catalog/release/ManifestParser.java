package io.semblance.catalog.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a manifest from its exact bytes and checks what the catalog relies on. */
public final class ManifestParser {

  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]+/[A-Za-z0-9.+-]{1,100}(?:; ?[a-z]+=[A-Za-z0-9._-]+)*");
  private static final int MAX_FILES = 32;
  private static final int MAX_COLUMNS = 10_000;

  private static final List<String> REQUIRED =
      List.of(
          "/schema_version",
          "/release_id",
          "/dataset/name",
          "/request/id",
          "/request/category",
          "/request/sector",
          "/request/intended_use/purpose",
          "/request/release_scope",
          "/source/commitment",
          "/source/name",
          "/generation/method",
          "/columns",
          "/decision/decision_id",
          "/decision/outcome",
          "/decision/risk/tier",
          "/decision/findings",
          "/decision/obligations",
          "/decision/label/statements",
          "/decision/label/permitted_purposes",
          "/decision/label/prohibited_uses",
          "/decision/policy_revision",
          "/files");
  private static final List<String> REQUIRED_OF_FILE = List.of("/name", "/media_type", "/sha256");
  private static final List<String> REQUIRED_OF_COLUMN = List.of("/name", "/type");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .build())
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private ManifestParser() {}

  /** Returns the manifest of the named release. */
  public static Manifest parse(byte[] bytes, String releaseId) {
    Manifest manifest = read(bytes);
    check("schema_version", manifest.schemaVersion(), manifest.schemaVersion().equals("1"));
    check("release_id", manifest.releaseId(), manifest.releaseId().equals(releaseId));
    check("dataset.name", manifest.dataset().name(), matches(NAME, manifest.dataset().name()));
    check("rows", manifest.rows(), manifest.rows() >= 1);
    check(
        "source.commitment",
        "a plain digest",
        manifest.source().commitment().startsWith("hmac-sha256:"));
    checkDecision(manifest);
    checkColumns(manifest);
    checkFiles(manifest);
    return manifest;
  }

  private static Manifest read(byte[] bytes) {
    try {
      JsonNode tree = JSON.readTree(bytes);
      checkPresent(tree, REQUIRED);
      tree.path("columns").forEach(column -> checkPresent(column, REQUIRED_OF_COLUMN));
      tree.path("files").forEach(file -> checkPresent(file, REQUIRED_OF_FILE));
      return JSON.treeToValue(tree, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new ManifestException("manifest is not readable: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ManifestException("manifest is not readable: " + e.getMessage());
    }
  }

  private static void checkPresent(JsonNode tree, List<String> pointers) {
    for (String pointer : pointers) {
      JsonNode node = tree.at(pointer);
      check(pointer, "absent", !node.isMissingNode() && !node.isNull());
    }
  }

  private static void checkDecision(Manifest manifest) {
    boolean permits = manifest.decision().permits();
    check("decision.outcome", manifest.decision().outcome().wire(), permits);
  }

  private static void checkColumns(Manifest manifest) {
    int count = manifest.columns().size();
    check("columns", count, count >= 1 && count <= MAX_COLUMNS);
    Set<String> seen = new HashSet<>();
    for (ManifestColumn column : manifest.columns()) {
      check("columns.name", column.name(), seen.add(column.name()));
    }
  }

  private static void checkFiles(Manifest manifest) {
    int count = manifest.files().size();
    check("files", count, count >= 1 && count <= MAX_FILES);
    Set<String> seen = new HashSet<>();
    for (ManifestFile file : manifest.files()) {
      check("files.name", file.name(), matches(FILE, file.name()) && seen.add(file.name()));
      check("files.bytes", file.bytes(), file.bytes() >= 0);
      check("files.sha256", file.sha256(), matches(SHA256, file.sha256()));
      check("files.media_type", file.mediaType(), matches(MEDIA_TYPE, file.mediaType()));
    }
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }

  private static void check(String field, Object value, boolean holds) {
    if (!holds) {
      throw new ManifestException(
          "manifest field %s is not acceptable: %s".formatted(field, value));
    }
  }
}
