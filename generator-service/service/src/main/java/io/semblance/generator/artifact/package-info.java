/** Files and manifests of candidates and releases. */
@NullMarked
package io.semblance.generator.artifact;

import org.jspecify.annotations.NullMarked;
