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
import java.util.Optional;

/**
 * Makes the candidate of a request: reserves budget, fits, samples, measures, stores.
 *
 * <p>Privacy: nothing that depends on noise or rows can be seen before the one transaction that
 * stores the candidate. A fit that ended is kept, and an attempt that takes over draws from it; one
 * that died has spent its reservation, and its successor pays again by another: ADR 18.
 */
@Singleton
final class CandidateMaker {

  private final SourceStore sources;
  private final SourceReader reader;
  private final Neighbours neighbours;
  private final JobStore store;
  private final FittedModels models;
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
      FittedModels models,
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
    this.models = models;
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
    FittedModel fitted = fitted(job, attempt, source, progress);
    SynthesisModel model = fitted.model();
    Synthesis.Drawn drawn =
        synthesis.sample(
            model, job.filing(), files.newFolder(job.id(), attempt.number()), progress);
    progress.report(RequestStage.MEASURING, 0);
    Measured measured =
        evidence.measure(
            new Samples(
                drawn.sample(),
                fitted.rows().training(),
                fitted.rows().holdout(),
                model.privacy(),
                job.filing().protectedColumns(),
                expectedHoldout(source)));
    Candidate candidate =
        candidates.of(
            job, attempt, source, new Candidates.Made(model, drawn.files(), fitted.startedAt()));
    store.finish(attempt, candidate, measured);
  }

  /** Returns the model that an earlier attempt paid for, or pays for a fit. */
  private FittedModel fitted(Job job, Attempt attempt, Source source, Progress progress)
      throws IOException {
    Optional<FittedModels.Kept> kept = models.find(job.id());
    if (kept.isPresent()) {
      store.drawBegins(attempt, true);
      RowSplit rows = split(source, Coin.recorded(kept.get().heldOut()));
      return new FittedModel(kept.get().model(), rows, kept.get().startedAt());
    }
    reserve(job, attempt, source);
    Instant started = clock.instant();
    RowSplit rows = split(source, coin(job.filing()));
    boolean underBudget = job.filing().underBudget();
    store.drawBegins(attempt, underBudget);
    SynthesisModel model = synthesis.fit(source, rows.training(), job.filing(), progress);
    FittedModel fitted = new FittedModel(model, rows, started);
    if (underBudget && model.constraints().isEmpty()) {
      // a model file does not hold constraints: such a fit is paid for again where its job dies
      models.keep(attempt, fitted);
    }
    return fitted;
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

  private Coin coin(Filing filing) {
    double share = config.jobs().holdout();
    Long seed = filing.seed();
    return seed == null || filing.underBudget() ? Coin.secure(share) : Coin.seeded(seed, share);
  }

  private RowSplit split(Source source, Coin coin) throws IOException {
    try (TableReader table = reader.open(source)) {
      return RowSplit.of(table, source.document().schema(), coin);
    }
  }

  private long expectedHoldout(Source source) {
    Long declared = source.document().rowsDeclared();
    return declared == null ? 0 : Math.round(declared * config.jobs().holdout());
  }
}
