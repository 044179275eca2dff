/** Tests without services. */
@NullMarked
package io.semblance.policy.bundle;

import org.jspecify.annotations.NullMarked;
