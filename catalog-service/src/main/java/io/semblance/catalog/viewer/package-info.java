/** Who is looking: their roles, and what the browser may do with the answer. */
@NullMarked
package io.semblance.catalog.viewer;

import org.jspecify.annotations.NullMarked;
