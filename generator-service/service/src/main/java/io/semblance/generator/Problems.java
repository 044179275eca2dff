package io.semblance.generator;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The problem documents that this service raises by itself. */
public final class Problems {

  private static final int UNPROCESSABLE = 422;

  private Problems() {}

  /** Returns a builder of the problem whose type is {@code /problems/<slug>}. */
  public static HttpProblem.Builder builder(int status, String slug, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("/problems/" + slug))
        .withTitle(title(slug))
        .withStatus(status)
        .withDetail(detail);
  }

  /** Returns a problem without further members. */
  public static HttpProblem of(int status, String slug, String detail) {
    return builder(status, slug, detail).build();
  }

  /** Returns the problem of a document that breaks rules, each with its pointer. */
  public static HttpProblem invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1
            ? errors.get(0).pointer() + ": " + errors.get(0).detail()
            : errors.size() + " fields are not as they must be";
    return builder(UNPROCESSABLE, "invalid-input", detail).with("errors", errors).build();
  }

  /** Returns the errors of an invalid-input problem, moved under a pointer. */
  public static List<FieldError> errorsOf(HttpProblem problem, String pointer) {
    List<FieldError> moved = new ArrayList<>();
    if (problem.getParameters().get("errors") instanceof List<?> errors) {
      for (Object error : errors) {
        if (error instanceof FieldError field) {
          moved.add(new FieldError(pointer + field.pointer(), field.detail()));
        }
      }
    }
    return moved;
  }

  /** Returns the problem of something that is not there, or not for this caller. */
  public static HttpProblem notFound(String what) {
    return of(404, "not-found", "there is no " + what);
  }

  private static String title(String slug) {
    String words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
