package io.semblance.policy;

import io.semblance.policy.client.Artifact;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.Evidence;
import io.semblance.policy.client.PrivacyFacts;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseInput;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestFacts;
import io.semblance.policy.client.RequestFacts.IntendedUse;
import io.semblance.policy.client.RequestInput;
import io.semblance.policy.client.Requester;
import io.semblance.policy.client.Sector;
import io.semblance.policy.client.Sensitivity;
import io.semblance.policy.client.SourceFacts;
import io.semblance.policy.client.SourceFacts.ColumnCounts;
import io.semblance.policy.client.Subjects;
import java.util.List;
import java.util.UUID;

/** The facts of the two tables that the demo carries through. */
public final class Story {

  public static final double RHO = 0.018;
  public static final double DELTA = 1e-6;

  private Story() {}

  /** Returns test data of a harmless table for a software team. */
  public static RequestInput fuelEconomy() {
    return RequestInput.of(
        requester(),
        new RequestFacts(
            UUID.randomUUID().toString(),
            Category.REPLICA,
            Sector.TRANSPORT,
            new IntendedUse(
                Purpose.SOFTWARE_TESTING,
                "Test data for the import screen of the fleet application",
                false),
            ReleaseScope.INTERNAL_ORG,
            1000,
            List.of("csv"),
            false,
            "balanced",
            false,
            false),
        new SourceFacts(
            "hmac-sha256:fuel",
            "fuel-economy",
            Sensitivity.NONE,
            Subjects.NONE,
            false,
            1108L,
            new ColumnCounts(28, 0, 0, 0, 0),
            false,
            null,
            List.of()),
        PrivacyFacts.none());
  }

  /** Returns the students' table for the scope, under a budget or without. */
  public static RequestInput students(ReleaseScope scope, PrivacyFacts privacy) {
    return RequestInput.of(
        requester(),
        new RequestFacts(
            UUID.randomUUID().toString(),
            Category.REPLICA,
            Sector.HEALTH,
            new IntendedUse(
                Purpose.RESEARCH,
                "Method research on the risk behaviour of high-school students",
                false),
            scope,
            10_000,
            List.of("csv", "parquet"),
            false,
            null,
            false,
            false),
        new SourceFacts(
            "hmac-sha256:" + UUID.randomUUID(),
            "yrbss",
            Sensitivity.SPECIAL_CATEGORY,
            Subjects.CHILDREN,
            true,
            13_583L,
            new ColumnCounts(13, 0, 5, 4, 0),
            true,
            "public_interest",
            List.of()),
        privacy);
  }

  /** Returns the budget of the story. */
  public static PrivacyFacts budget() {
    return PrivacyFacts.of(1.0, DELTA, RHO);
  }

  /** Returns a release with good evidence, of the kind that its budget allows. */
  public static ReleaseInput released(RequestInput filed, String fileDigest) {
    return ReleaseInput.of(
        filed,
        filed.privacy().claimed() ? paid() : exact(),
        List.of(new Artifact("data.csv", "text/csv", 1234, fileDigest, filed.request().rows())));
  }

  private static Evidence exact() {
    return new Evidence(
        1.0,
        new Evidence.Quality(0.93, 0.88, 0.9),
        null,
        new Evidence.Attacks(new Evidence.Risk(0.01, -0.03, 0.05)),
        new Evidence.ExactMatches(0.001, 0.001, 0),
        List.of(),
        new Evidence.Holdout(true, 220, Evidence.Holdout.Basis.COUNTED));
  }

  private static Evidence paid() {
    return new Evidence(1.0, null, new Evidence.ExpectedError(0.02, 0.08), null, null, null, null);
  }

  private static Requester requester() {
    return new Requester(Calls.subOf("ada"), List.of("data_scientist", "data_steward"));
  }
}
