package io.semblance.cli;

import io.semblance.engine.synthesis.Execution;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.table.Table;
import io.semblance.replacement.Replacement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Draws rows from a model into a destination. */
final class Sampling {

  private Sampling() {}

  static void run(
      SynthesisModel model, SamplingOptions options, Destination destination, Execution execution)
      throws IOException {
    Optional<Replacement> replacement = options.replacement.of(model.schema(), options.seed);
    AtomicLong before = new AtomicLong();
    destination.writeTable(
        model.schema(),
        writer -> {
          try {
            model.sample(
                options.rows,
                options.random(),
                options.options(),
                execution,
                block -> {
                  try {
                    writer.write(filled(block, replacement, before));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  private static Table filled(
      Table block, Optional<Replacement> replacement, AtomicLong rowsBefore) {
    long before = rowsBefore.getAndAdd(block.rows());
    return replacement.map(r -> r.apply(block, before)).orElse(block);
  }
}
