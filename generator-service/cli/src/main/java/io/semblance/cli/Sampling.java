package io.semblance.cli;

import io.semblance.engine.synthesis.Execution;
import io.semblance.engine.synthesis.SynthesisModel;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Draws rows from a model into a destination. */
final class Sampling {

  private Sampling() {}

  static void run(
      SynthesisModel model, SamplingOptions options, Destination destination, Execution execution)
      throws IOException {
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
                    writer.write(block);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }
}
