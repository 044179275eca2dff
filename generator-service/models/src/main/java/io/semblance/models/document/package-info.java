/** Strict reading of JSON and CBOR trees: every fault names its place. */
@NullMarked
package io.semblance.models.document;

import org.jspecify.annotations.NullMarked;
