/** How well a synthetic table keeps the columns and pairs of the real one. */
@NullMarked
package io.semblance.evaluation.quality;

import org.jspecify.annotations.NullMarked;
