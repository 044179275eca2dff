package io.semblance.policy.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.Person;
import io.semblance.policy.PolicyProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A policy in the making: a copy of the active one that its author changes file by file. */
@Entity
@Table(name = "policy_draft")
public class PolicyDraft {

  @Id private UUID id;

  @Column(name = "base_revision")
  private String baseRevision;

  @Column private String files;
  @Column private String state;

  @Column(name = "author_sub")
  private String authorSub;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private int version;

  protected PolicyDraft() {}

  PolicyDraft(PolicyVersion base, Person author, String idempotencyKey, Instant now) {
    this.id = UUID.randomUUID();
    this.baseRevision = base.revision();
    this.files = base.files().toJson();
    this.state = "open";
    this.authorSub = author.sub();
    this.authorName = author.name();
    this.idempotencyKey = idempotencyKey;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** What is told of a draft. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record View(
      UUID id,
      String baseRevision,
      String state,
      String authorSub,
      String authorName,
      List<String> files,
      Instant createdAt,
      Instant updatedAt) {}

  View view() {
    List<String> paths = List.copyOf(files().byPath().keySet());
    return new View(id, baseRevision, state, authorSub, authorName, paths, createdAt, updatedAt);
  }

  UUID id() {
    return id;
  }

  String baseRevision() {
    return baseRevision;
  }

  String authorSub() {
    return authorSub;
  }

  String authorName() {
    return authorName;
  }

  /** Returns the tag that changes with every change. */
  String tag() {
    return "\"" + version + "\"";
  }

  PolicyFiles files() {
    return PolicyFiles.fromJson(files);
  }

  /** Refuses to touch a draft that is in force already. */
  void requireOpen() {
    if (!state.equals("open")) {
      throw PolicyProblem.conflict(
          "draft-closed", "The draft is closed", "The draft %s was activated".formatted(id));
    }
  }

  void change(PolicyFiles changed, Instant now) {
    requireOpen();
    files = changed.toJson();
    updatedAt = now;
  }

  void close(Instant now) {
    state = "activated";
    updatedAt = now;
  }
}
