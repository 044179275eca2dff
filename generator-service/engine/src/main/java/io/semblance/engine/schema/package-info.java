/** What is known of a table before its rows: columns, their domains, and who says so. */
@NullMarked
package io.semblance.engine.schema;

import org.jspecify.annotations.NullMarked;
