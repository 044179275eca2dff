/** The durable privacy loss of every source. */
@NullMarked
package io.semblance.policy.ledger;

import org.jspecify.annotations.NullMarked;
