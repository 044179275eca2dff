/** Tests without services. */
@NullMarked
package io.semblance.policy.decision;

import org.jspecify.annotations.NullMarked;
