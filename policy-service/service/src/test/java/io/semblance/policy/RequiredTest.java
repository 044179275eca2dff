package io.semblance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.policy.PolicyProblem.FieldError;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RequiredTest {

  record Outer(String firstName, @Nullable String note, Inner inner, List<Inner> many) {}

  record Inner(String name, Double share) {}

  @Test
  void aCompleteDocumentPasses() {
    Outer outer = new Outer("a", null, new Inner("b", 0.5), List.of());

    assertThat(Required.complete(outer, "")).isSameAs(outer);
  }

  @Test
  void everyMissingPartIsNamed() {
    Outer outer = new Outer(null, null, new Inner("b", Double.NaN), List.of(new Inner(null, 1.0)));

    HttpProblem problem =
        catchThrowableOfType(HttpProblem.class, () -> Required.complete(outer, "/input"));

    assertThat(problem.getParameters().get("errors"))
        .isEqualTo(
            List.of(
                new FieldError("/input/first_name", "is missing"),
                new FieldError("/input/inner/share", "is not a finite number"),
                new FieldError("/input/many/0/name", "is missing")));
  }

  @Test
  void aTextThatTheDatabaseCannotHoldIsNamed() {
    Outer outer = new Outer("a\0b", null, new Inner("b", 0.5), List.of());

    HttpProblem problem =
        catchThrowableOfType(HttpProblem.class, () -> Required.complete(outer, ""));

    assertThat(problem.getParameters().get("errors"))
        .isEqualTo(List.of(new FieldError("/first_name", "has the character U+0000")));
  }
}
