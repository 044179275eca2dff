package io.semblance.policy.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A policy that is or was active, whole and unchangeable, named by its digest. */
@Entity
@Table(name = "policy_version")
public class PolicyVersion {

  @Id private String revision;

  @Column(insertable = false, updatable = false)
  private int number;

  @Column private String files;
  @Column private String origin;

  @Column(name = "author_sub")
  private String authorSub;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PolicyVersion() {}

  /** What is told of a version: who made it, when and from what. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Summary(
      String revision,
      int number,
      String origin,
      String authorSub,
      String authorName,
      Instant createdAt) {}

  /** Returns the digest that names this version. */
  public String revision() {
    return revision;
  }

  /** Returns the files of this version. */
  public PolicyFiles files() {
    return PolicyFiles.fromJson(files);
  }

  Summary summary() {
    return new Summary(revision, number, origin, authorSub, authorName, createdAt);
  }
}
