package io.semblance.generator.job;

import io.semblance.engine.synthesis.SynthesisModel;
import java.time.Instant;

/** A model, the rows that it was and was not fitted to, and when its fit began. */
record FittedModel(SynthesisModel model, RowSplit rows, Instant startedAt) {}
