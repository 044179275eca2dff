/** The JSON form of an evaluation report. */
@NullMarked
package io.semblance.evaluation.json;

import org.jspecify.annotations.NullMarked;
