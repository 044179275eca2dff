/** Fitted models as files: versioned CBOR, whose loading is bounded and runs no code. */
@NullMarked
package io.semblance.models;

import org.jspecify.annotations.NullMarked;
