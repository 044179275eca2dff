/** Numbers without domain words: the normal curve, correlation matrices, random streams. */
@NullMarked
package io.semblance.engine.numeric;

import org.jspecify.annotations.NullMarked;
