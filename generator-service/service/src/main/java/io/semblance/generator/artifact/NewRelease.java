package io.semblance.generator.artifact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A release about to be stored: its manifest's bytes, and the folder of its files. */
public final class NewRelease {

  private final UUID id;
  private final byte[] manifest;
  private final String folder;

  /** Creates a release from the exact bytes that will be served. */
  public NewRelease(UUID id, byte[] manifest, String folder) {
    this.id = id;
    this.manifest = manifest.clone();
    this.folder = folder;
  }

  /** Returns the release's id. */
  public UUID id() {
    return id;
  }

  /** Returns the digest of the manifest's bytes, {@code sha256:<hex>}. */
  public String manifestDigest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(manifest);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  byte[] manifest() {
    return manifest.clone();
  }

  String folder() {
    return folder;
  }
}
