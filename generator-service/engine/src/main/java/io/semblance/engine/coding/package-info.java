/** Columns as small integers and back. */
@NullMarked
package io.semblance.engine.coding;

import org.jspecify.annotations.NullMarked;
