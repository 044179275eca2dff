/** Published datasets, their versions, and their withdrawal. */
@NullMarked
package io.semblance.catalog.dataset;

import org.jspecify.annotations.NullMarked;
