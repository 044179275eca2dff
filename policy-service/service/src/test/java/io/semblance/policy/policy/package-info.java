/** Tests without services. */
@NullMarked
package io.semblance.policy.policy;

import org.jspecify.annotations.NullMarked;
