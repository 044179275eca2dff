package io.semblance.generator.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** The row of what was measured on a candidate. */
@Entity(name = "Evidence")
@Table(name = "evidence")
class StoredEvidence {

  @Id
  @Column(name = "request_id")
  UUID requestId;

  @Formula("(select r.requested_by from request r where r.id = request_id)")
  String requestedBy;

  @Column(name = "public")
  String forPolicy;

  @Column(name = "internal")
  String forReviewers;
}
