/** What the platform takes from the machine: ports, folders, secrets, processes. */
@NullMarked
package io.semblance.local.machine;

import org.jspecify.annotations.NullMarked;
