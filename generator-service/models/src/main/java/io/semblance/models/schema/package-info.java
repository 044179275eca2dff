/** Schemas as JSON that people read and correct. */
@NullMarked
package io.semblance.models.schema;

import org.jspecify.annotations.NullMarked;
