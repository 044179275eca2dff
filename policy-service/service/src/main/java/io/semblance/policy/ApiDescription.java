package io.semblance.policy;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the whole service. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Semblance policy-service",
            version = "1",
            description =
                "Decides what may be made, released and accessed; keeps the ledger of privacy loss,"
                    + " the reviews and the policy. Every error is a problem document (RFC 9457)."),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class ApiDescription extends Application {}
