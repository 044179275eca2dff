/** The service against real PostgreSQL, Keycloak, OPA and policy-service. */
@NullMarked
package io.semblance.generator;

import org.jspecify.annotations.NullMarked;
