package io.semblance.catalog.inbox;

/** What an event says: there is a release, here is its manifest, and these are its bytes. */
public record ReleaseAnnouncement(
    String eventSource,
    String eventId,
    String releaseId,
    String manifestPath,
    String manifestDigest) {}
