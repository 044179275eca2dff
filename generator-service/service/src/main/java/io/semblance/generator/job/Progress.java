package io.semblance.generator.job;

import io.semblance.engine.synthesis.ProgressListener;
import io.semblance.engine.synthesis.Stage;
import io.semblance.generator.request.RequestStage;
import java.util.concurrent.CancellationException;

/**
 * Tells the row how far an attempt has come, and stops the attempt where the row says so.
 *
 * <p>Privacy: stage and percent come from the number of rows asked for, never from the source's.
 */
final class Progress implements ProgressListener {

  private static final int STEP = 10;

  private final JobStore store;
  private final Attempt attempt;
  private RequestStage stage = RequestStage.QUEUED;
  private int percent;

  Progress(JobStore store, Attempt attempt) {
    this.store = store;
    this.attempt = attempt;
  }

  @Override
  public void progressed(Stage engineStage, int percentDone) {
    report(
        switch (engineStage) {
          case FITTING -> RequestStage.FITTING;
          case SAMPLING -> RequestStage.SAMPLING;
        },
        percentDone);
  }

  /** Notes a stage; within one stage only every tenth percent is told. */
  void report(RequestStage newStage, int newPercent) {
    if (newStage == stage && newPercent < percent + STEP) {
      return;
    }
    stage = newStage;
    percent = newPercent;
    if (store.step(attempt, newStage, newPercent)) {
      throw new CancellationException("cancelled by its requester");
    }
  }
}
