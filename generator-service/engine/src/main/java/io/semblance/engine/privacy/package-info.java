/** Budgets, their accountant, and the exact mechanisms that make noise. */
@NullMarked
package io.semblance.engine.privacy;

import org.jspecify.annotations.NullMarked;
