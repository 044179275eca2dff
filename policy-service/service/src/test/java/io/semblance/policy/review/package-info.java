/** Tests without services. */
@NullMarked
package io.semblance.policy.review;

import org.jspecify.annotations.NullMarked;
