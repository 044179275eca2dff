/** Tests of the application: {@code *Test} without services, {@code *IT} with real ones. */
@NullMarked
package io.semblance.policy;

import org.jspecify.annotations.NullMarked;
