/** Web pages of the catalog: landing pages and tombstones, for people with a browser. */
@NullMarked
package io.semblance.catalog.page;

import org.jspecify.annotations.NullMarked;
