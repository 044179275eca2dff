@NullMarked
package io.semblance.e2e;

import org.jspecify.annotations.NullMarked;
