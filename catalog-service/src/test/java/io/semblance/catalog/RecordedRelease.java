package io.semblance.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.release.Manifest;
import io.semblance.catalog.release.ManifestParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** A release as a generator once served it: its manifest and its files. */
public record RecordedRelease(String folder) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Health behaviour of students: under a budget, for registered users, reviewed. */
  public static final RecordedRelease STUDENTS = new RecordedRelease("students");

  /** Fuel economy of cars: without a budget, public, nothing personal. */
  public static final RecordedRelease CARS = new RecordedRelease("cars");

  public byte[] bytes(String file) {
    try (InputStream in = getClass().getResourceAsStream("/release/" + folder + "/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ObjectNode tree() {
    try {
      return (ObjectNode) JSON.readTree(bytes("manifest.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the manifest's bytes after a change. */
  public byte[] changed(Consumer<ObjectNode> change) {
    ObjectNode tree = tree();
    change.accept(tree);
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }

  public String releaseId() {
    return tree().path("release_id").asText();
  }

  public Manifest manifest() {
    return ManifestParser.parse(bytes("manifest.json"), releaseId());
  }

  public Manifest manifest(Consumer<ObjectNode> change) {
    return ManifestParser.parse(changed(change), releaseId());
  }
}
