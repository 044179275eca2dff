/** JMH benchmarks on a generated table. */
@NullMarked
package io.semblance.bench;

import org.jspecify.annotations.NullMarked;
