/** Whether decisions treat groups alike. */
@NullMarked
package io.semblance.evaluation.fairness;

import org.jspecify.annotations.NullMarked;
