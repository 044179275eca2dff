/** Downloads: asked of policy, streamed, and written down. */
@NullMarked
package io.semblance.catalog.access;

import org.jspecify.annotations.NullMarked;
