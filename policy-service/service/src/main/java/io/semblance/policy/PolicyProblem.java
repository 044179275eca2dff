package io.semblance.policy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;

/**
 * The problem documents of this service: one factory for each way in which a rule can be broken.
 */
public final class PolicyProblem {

  private PolicyProblem() {}

  /** A part of the request that is wrong, by its JSON pointer. */
  public record FieldError(String pointer, String detail) {}

  /** Returns the problem of a request that cannot be understood, with the parts that are wrong. */
  public static HttpProblem badRequest(String detail, List<FieldError> errors) {
    HttpProblem.Builder problem =
        problem(Status.BAD_REQUEST, "bad-request", "The request is not valid", detail);
    return (errors.isEmpty() ? problem : problem.with("errors", errors)).build();
  }

  /** Returns the problem of something that does not exist. */
  public static HttpProblem notFound(String detail) {
    return problem(Status.NOT_FOUND, "not-found", "There is no such thing", detail).build();
  }

  /** Returns the problem of a person who may not do this. */
  public static HttpProblem forbidden(String slug, String title, String detail) {
    return problem(Status.FORBIDDEN, slug, title, detail).build();
  }

  /** Returns the problem of a request that does not fit the state of things. */
  public static HttpProblem conflict(String slug, String title, String detail) {
    return problem(Status.CONFLICT, slug, title, detail).build();
  }

  /** Returns the problem of an idempotency key that comes back with another body. */
  public static HttpProblem keyReused(String detail) {
    return problem(422, "idempotency-key-reused", "The idempotency key was used before", detail)
        .build();
  }

  /** Returns the problem of something that is too large. */
  public static HttpProblem tooLarge(String detail) {
    return problem(Status.REQUEST_ENTITY_TOO_LARGE, "too-large", "The content is too large", detail)
        .build();
  }

  /** Returns the problem of a body that does not say how long it is. */
  public static HttpProblem lengthRequired() {
    return problem(
            Status.LENGTH_REQUIRED,
            "length-required",
            "The length is missing",
            "Send a document with its Content-Length")
        .build();
  }

  /** Returns a problem for more to be added to. */
  public static HttpProblem.Builder problem(
      Status status, String slug, String title, String detail) {
    return problem(status.getStatusCode(), slug, title, detail);
  }

  private static HttpProblem.Builder problem(int status, String slug, String title, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("/problems/" + slug))
        .withStatus(status)
        .withTitle(title)
        .withDetail(detail);
  }
}
