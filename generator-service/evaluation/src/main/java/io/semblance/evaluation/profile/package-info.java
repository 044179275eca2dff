/** What a reader needs to see a column of two tables, without the values of few rows. */
@NullMarked
package io.semblance.evaluation.profile;

import org.jspecify.annotations.NullMarked;
