package io.semblance.catalog.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One download: who, which file, for what, and by which decision. */
@Entity
@Table(name = "download")
public class Download {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column
  @Nullable Long id;

  @Column(name = "version_id")
  Long versionId;

  @Column String file;

  @Column String sub;

  @Column String purpose;

  @Column(name = "decision_id")
  String decisionId;

  @Column(name = "byte_range")
  @Nullable String byteRange;

  @Column(name = "downloaded_at")
  Instant downloadedAt;

  /** For Hibernate. */
  protected Download() {}

  static Download of(FileRequest request, long versionId, String decisionId, Instant at) {
    Download download = new Download();
    download.versionId = versionId;
    download.file = request.name().file();
    download.sub = request.viewer().sub().orElseThrow();
    download.purpose = request.purpose().wire();
    download.decisionId = decisionId;
    download.byteRange = request.conditions().range().orElse(null);
    download.downloadedAt = at;
    return download;
  }
}
