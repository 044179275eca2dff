/** On whose threads an evaluation runs. */
@NullMarked
package io.semblance.evaluation.work;

import org.jspecify.annotations.NullMarked;
