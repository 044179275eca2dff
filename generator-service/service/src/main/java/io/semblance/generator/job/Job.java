package io.semblance.generator.job;

import io.semblance.generator.request.Filing;
import io.semblance.generator.request.RequestState;
import io.semblance.policy.client.Requester;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A request as the job that works on it sees it. */
record Job(
    UUID id,
    RequestState state,
    Filing filing,
    Requester requester,
    Instant createdAt,
    boolean cancelRequested,
    int attempt,
    int fits,
    boolean noiseDrawn,
    int reviewSignals,
    Optional<String> reservationId,
    Optional<Candidate> candidate) {}
