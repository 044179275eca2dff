/** Descriptions of a table that other tools write. */
@NullMarked
package io.semblance.models.metadata;

import org.jspecify.annotations.NullMarked;
