/** Tests without services. */
@NullMarked
package io.semblance.policy.ledger;

import org.jspecify.annotations.NullMarked;
