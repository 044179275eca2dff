/**
 * Durable jobs: one-time work that survives a crash, and recurring work that finds what was lost.
 */
@NullMarked
package io.semblance.catalog.job;

import org.jspecify.annotations.NullMarked;
