/** Whether the groups of a protected column are served alike. */
@NullMarked
package io.semblance.evaluation.group;

import org.jspecify.annotations.NullMarked;
