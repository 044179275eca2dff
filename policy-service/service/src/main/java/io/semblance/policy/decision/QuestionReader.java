package io.semblance.policy.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.PolicyProblem.FieldError;
import io.semblance.policy.Required;
import io.semblance.policy.client.AccessInput;
import io.semblance.policy.client.DecisionInput;
import io.semblance.policy.client.DecisionPoint;
import io.semblance.policy.client.ReleaseInput;
import io.semblance.policy.client.RequestInput;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the facts of a question as its point asks for them, and refuses anything else. */
@Singleton
final class QuestionReader {

  private static final String INPUT = "/input";

  private final ObjectMapper json;

  QuestionReader(ObjectMapper json) {
    this.json = json;
  }

  /** Returns the facts, complete and of the right kind. */
  DecisionInput read(DecisionPoint point, JsonNode input) {
    return switch (point) {
      case REQUEST -> read(input, RequestInput.class);
      case RELEASE -> read(input, ReleaseInput.class);
      case ACCESS -> read(input, AccessInput.class);
    };
  }

  private <T extends Record & DecisionInput> T read(JsonNode input, Class<T> kind) {
    try {
      return Required.complete(json.treeToValue(input, kind), INPUT);
    } catch (JsonMappingException wrong) {
      throw PolicyProblem.badRequest(
          "The facts are not those of this decision point",
          List.of(new FieldError(pointer(wrong), wrong.getOriginalMessage())));
    } catch (JsonProcessingException wrong) {
      throw PolicyProblem.badRequest("The facts cannot be read", List.of());
    }
  }

  private static String pointer(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("/", INPUT + "/", ""));
  }
}
