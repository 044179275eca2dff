package io.semblance.generator.job;

import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.artifact.ArtifactFiles;
import io.semblance.generator.evidence.EvidenceMaker;
import io.semblance.generator.evidence.Measured;
import io.semblance.generator.evidence.Samples;
import io.semblance.generator.request.Filing;
import io.semblance.generator.request.PrivacyLoss;
import io.semblance.generator.request.RequestStage;
import io.semblance.generator.source.Source;
import io.semblance.generator.source.SourceReader;
import io.semblance.generator.source.SourceStore;
import io.semblance.policy.client.BudgetClaim;
import io.semblance.policy.client.Reservation;
import io.semblance.tables.stream.TableReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes the candidate of a request: reserves budget, fits, samples, measures, stores.
 *
 * <p>Privacy: nothing that depends on noise or rows can be seen before the one transaction that
 * stores the candidate. An attempt that ends after its fit began has spent its reservation; its
 * successor pays again, by a reservation of its own: ADR 18.
 */
@Singleton
final class CandidateMaker {

  private final SourceStore sources;
  private final SourceReader reader;
  private final Neighbours neighbours;
  private final JobStore store;
  private final Synthesis synthesis;
  private final EvidenceMaker evidence;
  private final Candidates candidates;
  private final ArtifactFiles files;
  private final GeneratorConfig config;
  private final Clock clock;

  CandidateMaker(
      SourceStore sources,
      SourceReader reader,
      Neighbours neighbours,
      JobStore store,
      Synthesis synthesis,
      EvidenceMaker evidence,
      Candidates candidates,
      ArtifactFiles files,
      GeneratorConfig config,
      Clock clock) {
    this.sources = sources;
    this.reader = reader;
    this.neighbours = neighbours;
    this.store = store;
    this.synthesis = synthesis;
    this.evidence = evidence;
    this.candidates = candidates;
    this.files = files;
    this.config = config;
    this.clock = clock;
  }

  void make(Job job, Attempt attempt) throws IOException {
    Source source = sources.get(job.filing().sourceId());
    Progress progress = new Progress(store, attempt);
    reserve(job, attempt, source);
    Instant started = clock.instant();
    RowSplit rows = split(job.filing(), source);
    store.fitBegins(attempt, job.filing().underBudget());
    SynthesisModel model = synthesis.fit(source, rows.training(), job.filing(), progress);
    Synthesis.Drawn drawn =
        synthesis.sample(
            model, job.filing(), files.newFolder(job.id(), attempt.number()), progress);
    progress.report(RequestStage.MEASURING, 0);
    Measured measured =
        evidence.measure(
            new Samples(
                drawn.sample(),
                rows.training(),
                rows.holdout(),
                model.privacy(),
                job.filing().protectedColumns(),
                expectedHoldout(source)));
    Candidate candidate =
        candidates.of(job, attempt, source, new Candidates.Made(model, drawn.files(), started));
    store.finish(attempt, candidate, measured);
  }

  private void reserve(Job job, Attempt attempt, Source source) {
    Filing.Budget budget = job.filing().privacy();
    if (budget == null) {
      return;
    }
    if (job.noiseDrawn()) {
      job.reservationId().ifPresent(neighbours::commit);
    }
    Reservation reservation =
        neighbours.reserve(
            new BudgetClaim(
                source.ledgerKey(),
                source.ancestors(),
                job.id().toString(),
                job.fits() + 1,
                PrivacyLoss.rho(budget),
                budget.delta()));
    store.reserved(attempt, reservation.reservationId());
  }

  private RowSplit split(Filing filing, Source source) throws IOException {
    double share = config.jobs().holdout();
    Long seed = filing.seed();
    Coin coin =
        seed == null || filing.underBudget() ? Coin.secure(share) : Coin.seeded(seed, share);
    try (TableReader table = reader.open(source)) {
      return RowSplit.of(table, source.document().schema(), coin);
    }
  }

  private long expectedHoldout(Source source) {
    Long declared = source.document().rowsDeclared();
    return declared == null ? 0 : Math.round(declared * config.jobs().holdout());
  }
}
