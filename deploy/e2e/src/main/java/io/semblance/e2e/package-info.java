/** The demo's story, told to a running platform over its public APIs. */
@NullMarked
package io.semblance.e2e;

import org.jspecify.annotations.NullMarked;
