/** The durable queue, and the one place that calls the engine. */
@NullMarked
package io.semblance.generator.job;

import org.jspecify.annotations.NullMarked;
