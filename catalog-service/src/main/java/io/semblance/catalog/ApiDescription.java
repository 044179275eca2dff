package io.semblance.catalog;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the whole service. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Semblance catalog-service",
            version = "1",
            description =
                "Finds, explains and hands out synthetic tables that were approved for release."
                    + " What is public is open to anyone. Every error is a problem document"
                    + " (RFC 9457)."))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class ApiDescription extends Application {}
