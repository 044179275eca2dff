package io.semblance.generator.artifact;

import io.semblance.policy.client.Artifact;

/** A synthetic file on disk, its size, rows and digest. */
public record StoredFile(String name, String mediaType, long bytes, String sha256, long rows) {

  /** Returns the file as policy is told of it. */
  public Artifact asArtifact() {
    return new Artifact(name, mediaType, bytes, sha256, rows);
  }
}
