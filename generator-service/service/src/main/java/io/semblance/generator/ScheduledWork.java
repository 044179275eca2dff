package io.semblance.generator;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;

/** A kind of work that db-scheduler runs, on one replica at a time. */
public interface ScheduledWork {

  /** Returns the tasks that the work consists of; always the same ones. */
  List<Task<?>> tasks();
}
