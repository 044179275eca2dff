package io.semblance.generator.request;

import io.semblance.engine.synthesis.Preset;
import io.semblance.generator.evidence.PrivacyDatasheet;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Evidence;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestFacts.IntendedUse;
import io.semblance.policy.client.Sector;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as its requester and reviewers see it: what was asked, and how far it has come.
 *
 * <p>Privacy: the evidence is the part that policy sees; figures for reviewers alone are not here.
 */
public record RequestView(
    UUID id,
    RequestState state,
    @Nullable RequestStage stage,
    int percent,
    UUID sourceId,
    Filing.Dataset dataset,
    Category category,
    Sector sector,
    IntendedUse intendedUse,
    ReleaseScope releaseScope,
    long rows,
    Filing.@Nullable Budget privacy,
    @Nullable Preset preset,
    List<RowCondition> conditions,
    @Nullable LevelShares balance,
    boolean seeded,
    List<FileFormat> formats,
    List<String> protectedColumns,
    String requestedBy,
    Instant createdAt,
    Instant updatedAt,
    Decision decision,
    @Nullable Decision releaseDecision,
    @Nullable Evidence evidence,
    @Nullable PrivacyDatasheet privacyDatasheet,
    @Nullable RequestFailure problem,
    @Nullable UUID releaseId) {}
