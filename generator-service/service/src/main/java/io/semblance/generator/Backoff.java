package io.semblance.generator;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;

/** Tries a failed task again after a pause that doubles, up to five minutes. */
public final class Backoff<T> implements FailureHandler<T> {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 16;

  private final Duration first;

  /** Creates a back-off that begins with this pause. */
  public Backoff(Duration first) {
    this.first = first;
  }

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
    Instant next = failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures));
    operations.reschedule(failed, next);
  }

  /** Returns the pause after so many failures in a row before this one. */
  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
