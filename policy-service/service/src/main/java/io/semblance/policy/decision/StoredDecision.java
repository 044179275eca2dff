package io.semblance.policy.decision;

import io.semblance.policy.client.Decision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A decision as it was given, with the canonical input that it rests on. */
@Entity
@Table(name = "decision")
public class StoredDecision {

  @Id private UUID id;

  @Column(insertable = false, updatable = false)
  private long number;

  @Column(name = "decision_point")
  private String decisionPoint;

  @Column private String subject;
  @Column private String outcome;

  @Column(name = "policy_revision")
  private String policyRevision;

  @Column(name = "evidence_digest")
  private String evidenceDigest;

  @Column private String input;
  @Column private String document;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected StoredDecision() {}

  StoredDecision(Decision decision, Case judged, String document) {
    this.id = UUID.fromString(decision.decisionId());
    this.decisionPoint = decision.decisionPoint().wire();
    this.subject = judged.asked().subject();
    this.outcome = decision.outcome().wire();
    this.policyRevision = decision.policyRevision();
    this.evidenceDigest = decision.evidenceDigest();
    this.input = EvidenceDigest.canonical(judged.input());
    this.document = document;
    this.decidedAt = decision.decidedAt();
  }

  long number() {
    return number;
  }

  String document() {
    return document;
  }

  String input() {
    return input;
  }
}
