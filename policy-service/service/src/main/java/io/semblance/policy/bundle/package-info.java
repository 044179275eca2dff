/** Serving the active policy to OPA. */
@NullMarked
package io.semblance.policy.bundle;

import org.jspecify.annotations.NullMarked;
