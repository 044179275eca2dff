/** Asking OPA, and trying rules out in a child process. */
@NullMarked
package io.semblance.policy.opa;

import org.jspecify.annotations.NullMarked;
