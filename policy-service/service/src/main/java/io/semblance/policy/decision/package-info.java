/** Putting the facts together, asking, and storing the answer before it is given. */
@NullMarked
package io.semblance.policy.decision;

import org.jspecify.annotations.NullMarked;
