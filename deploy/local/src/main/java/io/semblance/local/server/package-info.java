/** The backing servers: PostgreSQL, Keycloak and OPA, from their archives to a healthy process. */
@NullMarked
package io.semblance.local.server;

import org.jspecify.annotations.NullMarked;
