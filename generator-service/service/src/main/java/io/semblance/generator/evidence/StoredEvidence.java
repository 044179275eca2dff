package io.semblance.generator.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of what was measured on a candidate. */
@Entity(name = "Evidence")
@Table(name = "evidence")
class StoredEvidence {

  @Id
  @Column(name = "request_id")
  UUID requestId;

  @Column(name = "public")
  String forPolicy;

  @Column(name = "internal")
  String forReviewers;
}
