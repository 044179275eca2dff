/** What the generator hands over: the manifest of a release, and the client that pulls it. */
@NullMarked
package io.semblance.catalog.release;

import org.jspecify.annotations.NullMarked;
