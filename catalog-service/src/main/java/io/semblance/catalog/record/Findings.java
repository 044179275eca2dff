package io.semblance.catalog.record;

import io.semblance.catalog.record.Privacy.AttackRisk;
import io.semblance.catalog.record.Privacy.ExactMatches;
import io.semblance.catalog.record.Privacy.Guarantee;
import io.semblance.catalog.record.Quality.Better;
import io.semblance.catalog.record.Quality.Metric;
import io.semblance.catalog.release.Manifest;
import io.semblance.catalog.release.MeasuredEvidence;
import io.semblance.catalog.release.PrivacyStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest says was promised and measured, as sections of the record.
 *
 * <p>Privacy: under a budget no figure that compares with real rows is taken over, whatever the
 * manifest holds.
 */
final class Findings {

  private static final String SITE = "urn:semblance:metric:";
  private static final String WITHHELD =
      "withheld: under a privacy budget exact comparisons with the source are not published";
  private static final String UNMEASURED = "not measured for this release";

  private final @Nullable PrivacyStatement statement;
  private final MeasuredEvidence evidence;

  Findings(Manifest manifest) {
    this.statement = manifest.privacy();
    this.evidence = Objects.requireNonNullElse(manifest.evidence(), MeasuredEvidence.NONE);
  }

  Privacy privacy() {
    return new Privacy(
        guarantee(),
        exactMatches(),
        membershipAttack(),
        statement == null
            ? "No formal guarantee: the release rests on measurements and on policy."
            : "The guarantee covers one row; facts that hold for a whole group may still be"
                + " learnt.");
  }

  private Fact<Guarantee> guarantee() {
    if (statement == null) {
      return Fact.unknown("no privacy budget was claimed, so no noise was added");
    }
    return Fact.known(
        new Guarantee(
            decimal(statement.epsilon()),
            decimal(statement.delta()),
            fact(statement.rho(), UNMEASURED),
            Fact.of(statement.unit(), UNMEASURED),
            Fact.of(statement.neighbouring(), UNMEASURED),
            Fact.of(statement.accountant(), UNMEASURED),
            Fact.of(statement.noise(), UNMEASURED),
            Fact.of(
                statement.noisyRows() == null ? null : statement.noisyRows().toString(),
                UNMEASURED),
            statement.ledgerLines().stream()
                .map(line -> line.isTextual() ? line.asText() : line.toString())
                .toList(),
            statement.expectedErrors().stream()
                .map(error -> new Privacy.ExpectedError(error.column(), decimal(error.tvd())))
                .toList()));
  }

  private Fact<ExactMatches> exactMatches() {
    MeasuredEvidence.ExactMatches matches = evidence.exactMatches();
    if (statement != null || matches == null) {
      return Fact.unknown(statement == null ? UNMEASURED : WITHHELD);
    }
    return Fact.known(
        new ExactMatches(
            fact(matches.trainingShare(), UNMEASURED),
            fact(matches.holdoutShare(), UNMEASURED),
            fact(matches.excess(), UNMEASURED)));
  }

  private Fact<AttackRisk> membershipAttack() {
    MeasuredEvidence.Attacks attacks = evidence.attacks();
    if (statement != null || attacks == null || attacks.membership() == null) {
      return Fact.unknown(statement == null ? UNMEASURED : WITHHELD);
    }
    MeasuredEvidence.Risk risk = attacks.membership();
    return Fact.known(
        new AttackRisk(
            fact(risk.risk(), UNMEASURED),
            fact(risk.low(), UNMEASURED),
            fact(risk.high(), UNMEASURED)));
  }

  Quality quality() {
    List<Metric> metrics = new ArrayList<>();
    add(metrics, "validity", "Values within their domain", evidence.validity(), Better.HIGHER);
    if (statement == null) {
      addComparisons(metrics);
    } else {
      addExpectedErrors(metrics);
    }
    return new Quality(metrics.isEmpty() ? Fact.unknown(UNMEASURED) : Fact.known(metrics));
  }

  private void addComparisons(List<Metric> metrics) {
    MeasuredEvidence.Quality quality = evidence.quality();
    if (quality != null) {
      add(metrics, "column_shapes", "Column shapes", quality.columnShapes(), Better.HIGHER);
      add(metrics, "pair_trends", "Column pair trends", quality.pairTrends(), Better.HIGHER);
    }
    List<MeasuredEvidence.GroupGap> groups = evidence.groups();
    for (MeasuredEvidence.GroupGap gap :
        groups == null ? List.<MeasuredEvidence.GroupGap>of() : groups) {
      String column = String.valueOf(gap.column());
      add(
          metrics,
          "group_gap:" + column,
          "Largest loss of fidelity among groups of " + column,
          gap.maxGap(),
          Better.LOWER);
    }
  }

  private void addExpectedErrors(List<Metric> metrics) {
    MeasuredEvidence.ExpectedError error = evidence.expectedError();
    if (error != null) {
      add(
          metrics,
          "expected_error_mean",
          "Expected error of a column's shape, mean",
          error.meanMarginalTvd(),
          Better.LOWER);
      add(
          metrics,
          "expected_error_max",
          "Expected error of a column's shape, worst",
          error.maxMarginalTvd(),
          Better.LOWER);
    }
  }

  private static void add(
      List<Metric> metrics, String name, String title, @Nullable BigDecimal value, Better better) {
    if (value != null) {
      String definition = SITE + name.replaceFirst(":.*", "");
      metrics.add(new Metric(name, title, decimal(value), better, definition));
    }
  }

  private static Fact<String> fact(@Nullable BigDecimal value, String reason) {
    return Fact.of(value == null ? null : decimal(value), reason);
  }

  static String decimal(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.abs().compareTo(new BigDecimal("1e-4")) < 0 && plain.signum() != 0
        ? plain.toString().replace("E", "e")
        : plain.toPlainString();
  }
}
