/** The application: what every feature shares. Its features are the packages below it. */
@NullMarked
package io.semblance.policy;

import org.jspecify.annotations.NullMarked;
