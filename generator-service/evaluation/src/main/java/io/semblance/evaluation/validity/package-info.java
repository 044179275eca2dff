/** Whether every value lies in the domain that its column declares. */
@NullMarked
package io.semblance.evaluation.validity;

import org.jspecify.annotations.NullMarked;
