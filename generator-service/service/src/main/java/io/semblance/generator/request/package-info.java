/** Synthesis requests: filing, states, progress. */
@NullMarked
package io.semblance.generator.request;

import org.jspecify.annotations.NullMarked;
