package io.semblance.generator.request;

import io.semblance.generator.JsonFields;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Writes states to SQL in the words of the wire. */
@Converter(autoApply = true)
final class RequestStateColumn implements AttributeConverter<RequestState, String> {

  @Override
  public String convertToDatabaseColumn(RequestState state) {
    return JsonFields.wire(state);
  }

  @Override
  public RequestState convertToEntityAttribute(String word) {
    return RequestState.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
