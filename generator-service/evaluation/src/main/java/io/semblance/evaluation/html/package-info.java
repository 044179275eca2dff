/** One page for people: figures, drawings and what they mean, in a file that needs nothing else. */
@NullMarked
package io.semblance.evaluation.html;

import org.jspecify.annotations.NullMarked;
