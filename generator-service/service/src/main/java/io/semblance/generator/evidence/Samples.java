package io.semblance.generator.evidence;

import io.semblance.engine.synthesis.PrivacyStatement;
import io.semblance.engine.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * What is measured: a sample, the rows it was fitted to, and the rows held out.
 *
 * <p>Privacy: holds real rows.
 *
 * @param privacy what a private fit spent; absent without a budget
 * @param expectedHoldout how many of the declared rows a coin holds out on average
 */
public record Samples(
    Table synthetic,
    Table training,
    Table holdout,
    Optional<PrivacyStatement> privacy,
    List<String> protectedColumns,
    long expectedHoldout) {

  public Samples {
    protectedColumns = List.copyOf(protectedColumns);
  }
}
