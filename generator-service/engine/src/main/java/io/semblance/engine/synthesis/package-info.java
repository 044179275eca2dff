/** Fitting a model to a table and sampling from it: the package to read first. */
@NullMarked
package io.semblance.engine.synthesis;

import org.jspecify.annotations.NullMarked;
