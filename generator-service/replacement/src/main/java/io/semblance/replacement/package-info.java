/** Invented values for columns of personal data. */
@NullMarked
package io.semblance.replacement;

import org.jspecify.annotations.NullMarked;
