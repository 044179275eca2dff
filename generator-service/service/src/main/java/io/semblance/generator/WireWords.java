package io.semblance.generator;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Writes the words of enums in the API description as they are written in JSON. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class WireWords implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    @Nullable List<Object> words = schema.getEnumeration();
    if (words != null) {
      schema.setEnumeration(words.stream().map(WireWords::wire).toList());
    }
    return schema;
  }

  private static Object wire(Object word) {
    return word instanceof String text ? text.toLowerCase(Locale.ROOT) : word;
  }
}
