package io.semblance.catalog.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.jaxrs.WebApplicationExceptionMapper;
import io.semblance.catalog.problem.CatalogProblem.Offence;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a body that cannot be read, by its place. The mappers that come with the framework give
 * some of these no document at all, and name classes of this program in others.
 */
public final class UnreadableBody {

  private static final int FIRST = 1;

  /** Answers JSON of another shape than is asked for. */
  @ServerExceptionMapper(
      value = {
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class
      },
      priority = FIRST)
  public Response mismatched(MismatchedInputException wrong) {
    String rule =
        wrong instanceof UnrecognizedPropertyException
            ? "is not a known field"
            : "is not what is asked for here";
    return CatalogProblem.invalid(
            "malformed-json", "The body does not fit", List.of(new Offence(pointer(wrong), rule)))
        .toResponse();
  }

  /** Answers what is no JSON; the framework's own answer stands for whatever else it refuses. */
  @ServerExceptionMapper(value = WebApplicationException.class, priority = FIRST)
  public Response refused(WebApplicationException refused) {
    if (refused.getCause() instanceof JsonProcessingException) {
      return CatalogProblem.invalid(
              "malformed-json", "The body is not one JSON document", List.of())
          .toResponse();
    }
    return new WebApplicationExceptionMapper().toResponse(refused);
  }

  private static String pointer(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
