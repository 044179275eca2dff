/** Parquet files: types, compression, reading, writing. */
@NullMarked
package io.semblance.tables.parquet;

import org.jspecify.annotations.NullMarked;
