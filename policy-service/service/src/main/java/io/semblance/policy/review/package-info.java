/** Human approvals, bound to the evidence that was seen, and the event that tells of them. */
@NullMarked
package io.semblance.policy.review;

import org.jspecify.annotations.NullMarked;
