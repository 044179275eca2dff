package io.semblance.generator.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.semblance.engine.synthesis.UndeclaredDomainException;
import io.semblance.generator.Backoff;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.ScheduledWork;
import io.semblance.generator.artifact.ArtifactFiles;
import io.semblance.generator.request.RequestFailure;
import io.semblance.policy.client.BudgetExceededException;
import io.semblance.policy.client.PolicyUnavailableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/**
 * Takes one request as far as it gets: to a candidate, to a decision, to its end. It may be killed
 * anywhere and run again: the row says what is left to do.
 */
@Singleton
final class JobRunner implements ScheduledWork {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);

  private final JobStore store;
  private final CandidateMaker maker;
  private final ReleaseStep release;
  private final Endings endings;
  private final Neighbours neighbours;
  private final ArtifactFiles files;
  private final int mostAttempts;
  private final OneTimeTask<Void> task;

  JobRunner(
      JobStore store,
      CandidateMaker maker,
      ReleaseStep release,
      Endings endings,
      Neighbours neighbours,
      ArtifactFiles files,
      GeneratorConfig config) {
    this.store = store;
    this.maker = maker;
    this.release = release;
    this.endings = endings;
    this.neighbours = neighbours;
    this.files = files;
    this.mostAttempts = config.jobs().attempts();
    this.task =
        Tasks.oneTime("run-request")
            .onFailure(new Backoff<>(config.jobs().retry()))
            .onDeadExecutionRevive()
            .execute((instance, context) -> run(UUID.fromString(instance.getId())));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  TaskInstance<Void> of(UUID request) {
    return task.instance(request.toString());
  }

  private void run(UUID request) {
    try {
      for (Optional<Job> job = store.find(request); job.isPresent(); job = store.find(request)) {
        advance(job.get());
      }
    } catch (StaleAttemptException e) {
      LOG.infof("event=attempt_stale request_id=%s", request);
    }
  }

  private void advance(Job job) {
    if (job.cancelRequested()) {
      cancel(job);
    } else if (job.candidate().isPresent()) {
      release.decide(job, job.candidate().get());
    } else if (job.fits() >= mostAttempts) {
      fail(job, "too-many-attempts", "the fit was begun " + job.fits() + " times");
    } else {
      attempt(job);
    }
  }

  private void attempt(Job job) {
    Attempt attempt = new Attempt(job.id(), store.begin(job.id()));
    LOG.infof("event=attempt_begun request_id=%s attempt=%d", job.id(), attempt.number());
    try {
      maker.make(job, attempt);
    } catch (PolicyUnavailableException | StaleAttemptException e) {
      throw e;
    } catch (CancellationException e) {
      cancelled(job, e);
    } catch (BudgetExceededException e) {
      fail(job, "budget-exceeded", "the source's lifetime budget cannot bear this request");
    } catch (UndeclaredDomainException e) {
      fail(job, "domain-not-declared", String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // the message may quote a cell: only its kind is logged, and nothing of it is told
      LOG.errorf(
          "event=attempt_failed request_id=%s cause=%s at=%s",
          job.id(), e.getClass().getName(), origin(e));
      fail(job, "synthesis-failed", "the synthetic table could not be made from this source");
    }
  }

  /** A worker that is interrupted by its own end, not by the requester, leaves the job due. */
  private void cancelled(Job job, CancellationException reason) {
    Optional<Job> cancelled = store.find(job.id()).filter(Job::cancelRequested);
    if (cancelled.isEmpty()) {
      throw reason;
    }
    cancel(cancelled.get());
  }

  private void cancel(Job job) {
    settle(job);
    endings.cancelled(job);
    files.delete(job.id());
  }

  private void fail(Job job, String slug, String detail) {
    store.find(job.id()).ifPresent(this::settle);
    endings.failed(job, RequestFailure.of(slug, "The request failed", detail));
    files.delete(job.id());
  }

  /** What may have been drawn stays spent; what was not is given back. */
  private void settle(Job job) {
    if (job.reservationId().isEmpty()) {
      return;
    }
    if (job.noiseDrawn()) {
      neighbours.commit(job.reservationId().get());
    } else {
      neighbours.giveBack(job.reservationId().get());
    }
  }

  private static String origin(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }
}
