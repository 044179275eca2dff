/** The private path's accumulators: rows go in, only paid-for measurements come out. */
@NullMarked
package io.semblance.engine.measure;

import org.jspecify.annotations.NullMarked;
