/** Announced releases, from the event that names them to their publication, once. */
@NullMarked
package io.semblance.catalog.inbox;

import org.jspecify.annotations.NullMarked;
