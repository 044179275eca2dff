@NullMarked
package io.semblance.models.schema;

import org.jspecify.annotations.NullMarked;
