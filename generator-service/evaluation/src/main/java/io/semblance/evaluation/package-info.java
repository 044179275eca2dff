/** What a synthetic table is worth and what it gives away: one facade, one report. */
@NullMarked
package io.semblance.evaluation;

import org.jspecify.annotations.NullMarked;
