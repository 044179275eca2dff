package io.semblance.catalog.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;

/** The problems that the catalog answers with (RFC 9457), one factory each. */
public final class CatalogProblem {

  private static final int PRECONDITION_REQUIRED = 428;

  private CatalogProblem() {}

  /** One offending place in a request. */
  public record Offence(String pointer, String detail) {}

  /** Returns 400 for a request that breaks rules at the given places. */
  public static HttpProblem invalid(String slug, String title, List<Offence> errors) {
    String detail = errors.isEmpty() ? title : errors.get(0).detail();
    return builder(slug, title, 400).withDetail(detail).with("errors", errors).build();
  }

  /** Returns 400 for a query parameter. */
  public static HttpProblem invalidParameter(String name, String detail) {
    return builder("invalid-parameter", "A parameter is not acceptable", 400)
        .withDetail("%s: %s".formatted(name, detail))
        .with("errors", List.of(new Offence("?" + name, detail)))
        .build();
  }

  /** Returns 404 for something that is not there, or not for this viewer. */
  public static HttpProblem notFound(String what) {
    return builder("not-found", "Not found", 404).withDetail(what).build();
  }

  /** Returns 403 for a person without a role that may read the catalog. */
  public static HttpProblem roleMissing() {
    return builder("role-missing", "A role is missing", 403)
        .withDetail("Only public datasets are open to a person without a role in this realm.")
        .build();
  }

  /** Returns 401 for a caller who must say who they are. */
  public static HttpProblem unauthenticated() {
    return builder("unauthenticated", "Authentication is needed", 401)
        .withDetail("This is not public: send a bearer token of the realm.")
        .withHeader("WWW-Authenticate", "Bearer")
        .build();
  }

  /** Returns 409 for a request that contradicts what is known. */
  public static HttpProblem conflict(String slug, String title, String detail) {
    return builder(slug, title, 409).withDetail(detail).build();
  }

  /** Returns 428 for a change without {@code If-Match}. */
  public static HttpProblem preconditionRequired() {
    return builder("precondition-required", "If-Match is needed", PRECONDITION_REQUIRED)
        .withDetail("Send the ETag of the version you have seen as If-Match.")
        .build();
  }

  /** Returns 412 for a change of something that has changed since. */
  public static HttpProblem stale(String current) {
    return builder("stale", "The version has changed since", 412)
        .withDetail("Its ETag is now %s.".formatted(current))
        .build();
  }

  /** Returns 503 when policy gives no answer, which means no. */
  public static HttpProblem policyUnavailable() {
    return builder("policy-unavailable", "Policy gives no answer", 503)
        .withDetail("Nothing is handed out without a decision. Try again later.")
        .withHeader("Retry-After", "5")
        .build();
  }

  public static HttpProblem tooLarge(String detail) {
    return builder("too-large", "The content is too large", 413).withDetail(detail).build();
  }

  public static HttpProblem lengthRequired() {
    return builder("length-required", "The length is missing", 411)
        .withDetail("Send a document with its Content-Length")
        .build();
  }

  /** Returns a builder for a problem with extension members. */
  public static HttpProblem.Builder builder(String slug, String title, int status) {
    Status known = Status.fromStatusCode(status);
    HttpProblem.Builder builder =
        HttpProblem.builder().withType(URI.create("/problems/" + slug)).withTitle(title);
    return known == null ? builder.withStatus(status) : builder.withStatus(known);
  }
}
