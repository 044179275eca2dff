/** How often one, two and three columns together take the values that they take in real rows. */
@NullMarked
package io.semblance.evaluation.accuracy;

import org.jspecify.annotations.NullMarked;
