/** CSV files: dialect, reading, writing. */
@NullMarked
package io.semblance.tables.csv;

import org.jspecify.annotations.NullMarked;
