/** Tables in files: which format a file has, and from a file to a schema, a table, and back. */
@NullMarked
package io.semblance.tables;

import org.jspecify.annotations.NullMarked;
