/** Problem documents (RFC 9457) for what is refused before any endpoint of a service sees it. */
@NullMarked
package io.semblance.problem;

import org.jspecify.annotations.NullMarked;
