package io.semblance.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.semblance.policy.PolicyProblem.FieldError;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a document has every part that its record does not mark as nullable, no NaN, and no
 * U+0000, which the database cannot hold.
 */
public final class Required {

  private static final SnakeCaseStrategy WIRE = new SnakeCaseStrategy();

  private final List<FieldError> errors = new ArrayList<>();

  private Required() {}

  /** Returns the document, or refuses one that lacks a part, naming each by its pointer. */
  public static <T extends Record> T complete(@Nullable T document, String pointer) {
    if (document == null) {
      throw PolicyProblem.badRequest(
          "The request has no content", List.of(new FieldError(pointer, "is missing")));
    }
    Required required = new Required();
    required.visit(document, pointer);
    if (!required.errors.isEmpty()) {
      throw PolicyProblem.badRequest("The request is not complete", required.errors);
    }
    return document;
  }

  private void visit(Record document, String pointer) {
    for (RecordComponent component : document.getClass().getRecordComponents()) {
      String place = pointer + "/" + WIRE.translate(component.getName());
      Object value = read(component, document);
      if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        errors.add(new FieldError(place, "is missing"));
      }
      visitValue(value, place);
    }
  }

  private void visitValue(@Nullable Object value, String place) {
    if (value instanceof Record inner) {
      visit(inner, place);
    }
    if (value instanceof String text && text.indexOf('\0') >= 0) {
      errors.add(new FieldError(place, "has the character U+0000"));
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      errors.add(new FieldError(place, "is not a finite number"));
    }
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        visitValue(items.get(i), place + "/" + i);
      }
    }
  }

  private static @Nullable Object read(RecordComponent component, Record document) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(document);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
