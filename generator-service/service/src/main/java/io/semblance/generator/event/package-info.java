/** CloudEvents: the outbox to the catalog and the inbox from policy. */
@NullMarked
package io.semblance.generator.event;

import org.jspecify.annotations.NullMarked;
