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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy in the making: a copy of the active one that its author changes file by file. */
@Entity
@Table(name = "policy_draft")
public class PolicyDraft {

  @Id private UUID id;

  @Column(name = "base_revision")
  private String baseRevision;

  @Column(name = "copy_of")
  private String copyOf;

  @Column private String files;
  @Column private String editors;
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

  PolicyDraft(PolicyVersion copied, String baseRevision, Draft draft) {
    this.id = UUID.randomUUID();
    this.baseRevision = baseRevision;
    this.copyOf = copied.revision();
    this.files = copied.files().toJson();
    this.editors = draft.author().sub();
    this.state = "open";
    this.authorSub = draft.author().sub();
    this.authorName = draft.author().name();
    this.idempotencyKey = draft.key();
    this.createdAt = draft.now();
    this.updatedAt = draft.now();
  }

  /** Who begins a draft, under which key, and when. */
  record Draft(Person author, String key, Instant now) {}

  /** What is told of a draft. */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "Draft")
  public record View(
      UUID id,
      String baseRevision,
      String copyOf,
      @Schema(description = "the digest of its content, which is what people approve")
          String revision,
      String state,
      String authorSub,
      String authorName,
      List<String> files,
      List<DraftApproval.View> approvals,
      Instant createdAt,
      Instant updatedAt) {}

  View view(List<DraftApproval> approvals) {
    return new View(
        id,
        baseRevision,
        copyOf,
        files().revision(),
        state,
        authorSub,
        authorName,
        List.copyOf(files().byPath().keySet()),
        approvals.stream().map(DraftApproval::view).toList(),
        createdAt,
        updatedAt);
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

  /** Returns whether the person began the draft or changed it. */
  boolean isWrittenBy(Person person) {
    return List.of(editors.split(" ", -1)).contains(person.sub());
  }

  /** Returns whether the draft is a copy of that version. */
  boolean isCopyOf(String revision) {
    return copyOf.equals(revision);
  }

  void change(PolicyFiles changed, Person editor, Instant now) {
    requireOpen();
    if (!isWrittenBy(editor)) {
      editors = editors + " " + editor.sub();
    }
    files = changed.toJson();
    updatedAt = now;
  }

  void close(Instant now) {
    state = "activated";
    updatedAt = now;
  }
}
