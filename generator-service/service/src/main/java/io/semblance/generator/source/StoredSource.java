package io.semblance.generator.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The row of a source. */
@Entity(name = "Source")
@Table(name = "source")
class StoredSource {

  @Id
  @Column(name = "id")
  UUID id;

  @Version
  @Column(name = "version")
  int version;

  @Column(name = "name")
  String name;

  @Column(name = "ledger_key")
  String ledgerKey;

  @Column(name = "media_type")
  String mediaType;

  @Column(name = "exact_rows")
  long exactRows;

  @Column(name = "document")
  String document;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "position", insertable = false, updatable = false)
  long position;
}
