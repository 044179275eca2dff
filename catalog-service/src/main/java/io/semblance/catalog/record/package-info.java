/** The transparency record: the immutable document of one dataset version, and its digest. */
@NullMarked
package io.semblance.catalog.record;

import org.jspecify.annotations.NullMarked;
