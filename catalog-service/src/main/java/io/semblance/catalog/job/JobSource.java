package io.semblance.catalog.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;

/** A feature that has work to be done durably. */
public interface JobSource {

  /** Returns the work that is scheduled one by one. */
  List<Task<?>> oneTimeTasks();

  /** Returns the work that recurs. */
  List<RecurringTask<?>> recurringTasks();
}
