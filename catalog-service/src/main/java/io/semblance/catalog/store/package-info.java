/** The content-addressed store of published files. */
@NullMarked
package io.semblance.catalog.store;

import org.jspecify.annotations.NullMarked;
