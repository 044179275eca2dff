/**
 * The whole platform on one machine: its backing services, its three services, its test support.
 */
@NullMarked
package io.semblance.local;

import org.jspecify.annotations.NullMarked;
