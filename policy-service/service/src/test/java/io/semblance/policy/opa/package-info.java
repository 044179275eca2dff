/** Tests of how rules are tried out. */
@NullMarked
package io.semblance.policy.opa;

import org.jspecify.annotations.NullMarked;
