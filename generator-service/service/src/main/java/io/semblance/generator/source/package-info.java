/** Registered real tables: upload, inferred and declared schema, commitment. */
@NullMarked
package io.semblance.generator.source;

import org.jspecify.annotations.NullMarked;
