package io.semblance.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;

/** Gives the problems that the framework raises the type and the detail that ours have. */
@Singleton
public final class CompleteProblem implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getType() != null) {
      return problem;
    }
    return HttpProblem.builder(problem)
        .withType(URI.create("/problems/" + slug(problem)))
        .withDetail(detail(problem.getStatusCode()))
        .build();
  }

  private static String slug(HttpProblem problem) {
    return String.valueOf(problem.getTitle())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  private static String detail(int status) {
    return switch (status) {
      case 403 -> "The token does not carry a role that may do this";
      case 404 -> "There is nothing at this address";
      case 405 -> "The address does not know this method";
      case 406 -> "The answer cannot be given in a media type that is accepted";
      case 415 -> "The body is not of a media type that is taken here";
      default -> "The request cannot be answered";
    };
  }
}
