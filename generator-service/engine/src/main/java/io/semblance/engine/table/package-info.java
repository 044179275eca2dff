/** Rows: immutable columnar tables, their builder, and the inference of a schema from text. */
@NullMarked
package io.semblance.engine.table;

import org.jspecify.annotations.NullMarked;
