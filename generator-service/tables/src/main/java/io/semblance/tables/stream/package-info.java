/** What reading and writing a table has in common, whatever the file format. */
@NullMarked
package io.semblance.tables.stream;

import org.jspecify.annotations.NullMarked;
