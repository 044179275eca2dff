/**
 * The enforcement point: what a service asks policy, what it is told, and the ledger of privacy
 * loss.
 */
@NullMarked
package io.semblance.policy.client;

import org.jspecify.annotations.NullMarked;
