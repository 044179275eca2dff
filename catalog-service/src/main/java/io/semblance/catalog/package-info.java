/** The catalog: publishes approved synthetic tables with a transparency record. */
@NullMarked
package io.semblance.catalog;

import org.jspecify.annotations.NullMarked;
