/** What a synthetic table gives away about the rows that it was learnt from. */
@NullMarked
package io.semblance.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
