/** Columns of several tables side by side, in primitive arrays. */
@NullMarked
package io.semblance.evaluation.column;

import org.jspecify.annotations.NullMarked;
