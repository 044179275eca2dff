package io.semblance.generator;

import com.github.kagkarlsson.scheduler.task.Task;

/** A kind of work that db-scheduler runs, on one replica at a time. */
public interface ScheduledWork {

  /** Returns the task under which the work is known; always the same one. */
  Task<?> task();
}
