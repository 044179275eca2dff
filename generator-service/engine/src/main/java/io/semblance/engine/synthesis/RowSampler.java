package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Drawn;
import org.apache.commons.rng.UniformRandomProvider;

/** Where the rows of a block come from. */
interface RowSampler {

  /** Rows in random order. */
  Drawn sample(int rows, UniformRandomProvider random);
}
