/** Finding datasets by words and facts. */
@NullMarked
package io.semblance.catalog.search;

import org.jspecify.annotations.NullMarked;
