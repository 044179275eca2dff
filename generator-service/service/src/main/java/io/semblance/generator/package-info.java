/** What every feature of the generator service needs: configuration, problems, transactions. */
@NullMarked
package io.semblance.generator;

import org.jspecify.annotations.NullMarked;
