package io.semblance.generator.request;

import io.semblance.generator.JsonFields;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes stages to SQL in the words of the wire. */
@Converter(autoApply = true)
final class RequestStageColumn implements AttributeConverter<RequestStage, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable RequestStage stage) {
    return stage == null ? null : JsonFields.wire(stage);
  }

  @Override
  public @Nullable RequestStage convertToEntityAttribute(@Nullable String word) {
    return word == null ? null : RequestStage.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
