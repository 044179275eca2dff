@NullMarked
package io.semblance.replacement;

import org.jspecify.annotations.NullMarked;
