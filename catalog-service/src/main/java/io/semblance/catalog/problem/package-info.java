/** The problem documents of the catalog. */
@NullMarked
package io.semblance.catalog.problem;

import org.jspecify.annotations.NullMarked;
