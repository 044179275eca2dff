/** Marginals, the Gaussian copula, and how its correlations are found from codes. */
@NullMarked
package io.semblance.engine.copula;

import org.jspecify.annotations.NullMarked;
