package io.semblance.generator.artifact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A release as it was decided: its manifest, byte by byte, and the folder of its files. */
@Entity(name = "Release")
@Table(name = "release")
class StoredRelease {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "manifest")
  byte[] manifest;

  @Column(name = "manifest_digest")
  String manifestDigest;

  @Column(name = "folder")
  String folder;
}
