/** The command line {@code semblance}. */
@NullMarked
package io.semblance.cli;

import org.jspecify.annotations.NullMarked;
