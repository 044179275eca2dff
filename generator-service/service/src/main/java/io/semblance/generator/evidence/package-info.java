/** What was measured: the part that policy sees, and the part for reviewers alone. */
@NullMarked
package io.semblance.generator.evidence;

import org.jspecify.annotations.NullMarked;
