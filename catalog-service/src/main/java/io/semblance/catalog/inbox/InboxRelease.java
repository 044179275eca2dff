package io.semblance.catalog.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A release that the generator has announced, as the catalog knows it. */
@Entity
@Table(name = "inbox_release")
public class InboxRelease {

  @Id
  @Column(name = "release_id")
  String releaseId;

  @Column(name = "event_source")
  String eventSource;

  @Column(name = "event_id")
  String eventId;

  @Column(name = "manifest_path")
  String manifestPath;

  @Column(name = "manifest_digest")
  String manifestDigest;

  @Column String state;

  @Column @Nullable String reason;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** For Hibernate. */
  protected InboxRelease() {}

  static InboxRelease of(ReleaseAnnouncement announcement, Instant now) {
    InboxRelease release = new InboxRelease();
    release.releaseId = announcement.releaseId();
    release.eventSource = announcement.eventSource();
    release.eventId = announcement.eventId();
    release.manifestPath = announcement.manifestPath();
    release.manifestDigest = announcement.manifestDigest();
    release.state = ReleaseState.RECEIVED.wire();
    release.receivedAt = now;
    release.updatedAt = now;
    return release;
  }

  ReleaseState state() {
    return ReleaseState.ofWire(state).orElseThrow();
  }

  boolean announces(ReleaseAnnouncement announcement) {
    return releaseId.equals(announcement.releaseId())
        && manifestPath.equals(announcement.manifestPath())
        && manifestDigest.equals(announcement.manifestDigest());
  }
}
