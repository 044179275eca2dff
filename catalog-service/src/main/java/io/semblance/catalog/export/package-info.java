/** Projections of the transparency record, each a pure function of it, one per file. */
@NullMarked
package io.semblance.catalog.export;

import org.jspecify.annotations.NullMarked;
