package io.semblance.catalog.dataset;

import io.semblance.catalog.record.RecordJson;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.policy.client.DatasetFacts;
import io.semblance.policy.client.ReleaseScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One published release of a dataset: its immutable record, and the little that may change. */
@Entity
@Table(name = "dataset_version")
public class DatasetVersion {

  @Id @Column Long id;

  @Column(name = "dataset_name")
  String name;

  @Column String version;

  @Column Integer major;

  @Column String status;

  @Column(updatable = false)
  String record;

  @Column(name = "record_digest", updatable = false)
  String recordDigest;

  @Column(name = "published_at", updatable = false)
  Instant publishedAt;

  @Version @Column Integer revision;

  @Column(name = "withdrawn_at")
  @Nullable Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  @Nullable String withdrawnBy;

  @Column(name = "reason_code")
  @Nullable String reasonCode;

  @Column @Nullable String reason;

  @Column @Nullable String replacement;

  /** For Hibernate. */
  protected DatasetVersion() {}

  /** Returns the key that files and downloads refer to. */
  public long id() {
    return id;
  }

  /** Returns the dataset's name. */
  public String name() {
    return name;
  }

  /** Returns the version's number as text. */
  public String version() {
    return version;
  }

  /** Returns whether the version can be had. */
  public VersionStatus status() {
    return isWithdrawn() ? VersionStatus.WITHDRAWN : VersionStatus.PUBLISHED;
  }

  /** Returns whether the files are gone. */
  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Returns the record in canonical form. */
  public String canonicalRecord() {
    return record;
  }

  /** Returns the record. */
  public TransparencyRecord toRecord() {
    return RecordJson.parse(record);
  }

  /** Returns the digest of the canonical record. */
  public String recordDigest() {
    return recordDigest;
  }

  /** Returns the tag of this version as it stands now. */
  public String entityTag() {
    return "\"%s-%d\"".formatted(recordDigest.substring("sha256:".length(), 23), revision);
  }

  /** Returns who may have it. */
  public ReleaseScope releaseScope() {
    return toRecord().usage().releaseScope();
  }

  /** Returns what stays of a withdrawn version. */
  public Optional<Tombstone> tombstone() {
    return Optional.ofNullable(withdrawnAt).map(at -> Tombstone.of(this, at));
  }

  /** Returns the facts that policy needs at a download. */
  public DatasetFacts facts() {
    TransparencyRecord facts = toRecord();
    return new DatasetFacts(
        name,
        version,
        status().wire(),
        facts.usage().releaseScope(),
        facts.usage().permittedPurposes(),
        facts.governance().expiresAt().value(),
        facts.governance().riskTier());
  }

  void withdraw(WithdrawalRequest request, String by, Instant at) {
    status = VersionStatus.WITHDRAWN.wire();
    withdrawnAt = at;
    withdrawnBy = by;
    reasonCode = request.reasonCode().wire();
    reason = request.reason();
    replacement = request.replacement();
  }
}
