/** The policy itself: its active version, and drafts of the next. */
@NullMarked
package io.semblance.policy.policy;

import org.jspecify.annotations.NullMarked;
