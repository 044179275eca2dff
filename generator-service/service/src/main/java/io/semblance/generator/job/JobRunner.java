package io.semblance.generator.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.synthesis.ConditionException;
import io.semblance.engine.synthesis.UndeclaredDomainException;
import io.semblance.generator.Backoff;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.RowSweep;
import io.semblance.generator.ScheduledWork;
import io.semblance.generator.artifact.ArtifactFiles;
import io.semblance.generator.request.RequestFailure;
import io.semblance.policy.client.BudgetExceededException;
import io.semblance.policy.client.LedgerRefusedException;
import io.semblance.policy.client.PolicyUnavailableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
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
  private final List<Task<?>> tasks;

  JobRunner(
      JobStore store,
      CandidateMaker maker,
      ReleaseStep release,
      Endings endings,
      Neighbours neighbours,
      ArtifactFiles files,
      GeneratorConfig config,
      Clock clock) {
    this.store = store;
    this.maker = maker;
    this.release = release;
    this.endings = endings;
    this.neighbours = neighbours;
    this.files = files;
    this.mostAttempts = config.jobs().attempts();
    OneTimeTask<Void> task =
        Tasks.oneTime("run-request")
            .onFailure(new Backoff<>(config.jobs().retry()))
            .onDeadExecutionRevive()
            .execute((instance, context) -> run(UUID.fromString(instance.getId())));
    RowSweep sweep = new RowSweep(config.jobs().poll(), clock);
    this.tasks = List.of(task, sweep.of("sweep-requests", store::due, task));
  }

  @Override
  public List<Task<?>> tasks() {
    return tasks;
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
      release(job, job.candidate().get());
    } else if (job.fits() >= mostAttempts) {
      fail(job, "too-many-attempts", "the fit was begun " + job.fits() + " times");
    } else {
      attempt(job);
    }
  }

  private void release(Job job, Candidate candidate) {
    try {
      release.decide(job, candidate);
    } catch (LedgerRefusedException e) {
      LOG.errorf("event=ledger_refused request_id=%s type=%s", job.id(), e.type());
      fail(job, "ledger-refused", "the ledger does not hold the budget that was drawn");
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
      cancelled(attempt, e);
    } catch (BudgetExceededException e) {
      fail(attempt, "budget-exceeded", "the source's lifetime budget cannot bear this request");
    } catch (LedgerRefusedException e) {
      LOG.errorf("event=ledger_refused request_id=%s type=%s", job.id(), e.type());
      fail(attempt, "ledger-refused", "the ledger refuses to reserve for this request");
    } catch (ConstraintException e) {
      // its message counts rows of the source
      fail(attempt, "constraints-contradicted", "rows, or each other, contradict: " + told(e));
    } catch (ConditionException e) {
      fail(attempt, "conditions-unsatisfiable", String.valueOf(e.getMessage()));
    } catch (UndeclaredDomainException e) {
      fail(attempt, "domain-not-declared", String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        // the service ends: the job stays due, and another worker takes it up
        throw new IllegalStateException("interrupted", e);
      }
      // the message may quote a cell: only its kind is logged, and nothing of it is told
      LOG.errorf(
          "event=attempt_failed request_id=%s cause=%s at=%s",
          job.id(), e.getClass().getName(), origin(e));
      fail(attempt, "synthesis-failed", "the synthetic table could not be made from this source");
    }
  }

  /** A worker that is interrupted by its own end, not by the requester, leaves the job due. */
  private void cancelled(Attempt attempt, CancellationException reason) {
    Job job = current(attempt);
    if (!job.cancelRequested()) {
      throw reason;
    }
    cancel(job);
  }

  private void cancel(Job job) {
    settle(job);
    endings.cancelled(job);
    files.delete(job.id());
  }

  private void fail(Attempt attempt, String slug, String detail) {
    fail(current(attempt), slug, detail);
  }

  /** Returns the job as it stands, unless another worker has taken it over by now. */
  private Job current(Attempt attempt) {
    return store
        .find(attempt.request())
        .filter(job -> job.attempt() == attempt.number())
        .orElseThrow(attempt::stale);
  }

  private void fail(Job job, String slug, String detail) {
    settle(job);
    endings.failed(job, RequestFailure.of(slug, "The request failed", detail));
    files.delete(job.id());
  }

  /** What may have been drawn stays spent; what was not is given back. */
  private void settle(Job job) {
    if (job.reservationId().isEmpty()) {
      return;
    }
    try {
      if (job.noiseDrawn()) {
        neighbours.commit(job.reservationId().get());
      } else {
        neighbours.giveBack(job.reservationId().get());
      }
    } catch (LedgerRefusedException e) {
      // the line is resolved already, or was never there: the end of the job changes nothing
      LOG.warnf("event=ledger_refused request_id=%s type=%s", job.id(), e.type());
    }
  }

  private static String told(ConstraintException contradiction) {
    return contradiction.constraints().stream()
        .map(String::valueOf)
        .collect(Collectors.joining("; "));
  }

  private static String origin(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }
}
