package io.semblance.policy.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person's word that a draft, as its content was then, may come into force. */
@Entity
@Table(name = "policy_approval")
@IdClass(DraftApproval.Key.class)
public class DraftApproval {

  @Id
  @Column(name = "draft_id")
  private UUID draftId;

  @Id @Column private String revision;

  @Id
  @Column(name = "approver_sub")
  private String approverSub;

  @Column(name = "approver_name")
  private String approverName;

  @Column(name = "approved_at")
  private Instant approvedAt;

  protected DraftApproval() {}

  DraftApproval(PolicyDraft draft, Person approver, Instant now) {
    this.draftId = draft.id();
    this.revision = draft.files().revision();
    this.approverSub = approver.sub();
    this.approverName = approver.name();
    this.approvedAt = now;
  }

  /** What is told of an approval. */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "DraftApproval")
  public record View(
      String revision, String approverSub, String approverName, Instant approvedAt) {}

  View view() {
    return new View(revision, approverSub, approverName, approvedAt);
  }

  boolean isOf(String content) {
    return revision.equals(content);
  }

  boolean isBy(Person person) {
    return approverSub.equals(person.sub());
  }

  /** The identity of an approval. */
  static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID draftId = new UUID(0, 0);
    String revision = "";
    String approverSub = "";

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && draftId.equals(that.draftId)
          && revision.equals(that.revision)
          && approverSub.equals(that.approverSub);
    }

    @Override
    public int hashCode() {
      return Objects.hash(draftId, revision, approverSub);
    }
  }
}
