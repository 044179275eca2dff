/** Whether a synthetic table has the form of the real one. */
@NullMarked
package io.semblance.evaluation.diagnostic;

import org.jspecify.annotations.NullMarked;
