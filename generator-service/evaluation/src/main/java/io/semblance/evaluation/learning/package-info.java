/**
 * What a learner tells of two tables: whether it tells them apart, and what it learns from each.
 */
@NullMarked
package io.semblance.evaluation.learning;

import org.jspecify.annotations.NullMarked;
