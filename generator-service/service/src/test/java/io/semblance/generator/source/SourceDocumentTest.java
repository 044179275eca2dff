package io.semblance.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.SchemaInference;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceDocumentTest {

  @Test
  void outsidersSeeTheSameWhateverTheRows() {
    SourceDocument ages = inferred("41", "34", null);
    SourceDocument words = inferred("blue", "red", "blue");

    assertThat(ages).isNotEqualTo(words);
    assertThat(ages.withoutRows()).isEqualTo(words.withoutRows());
    assertThat(ages.withoutRows().toString()).doesNotContain("41", "34", "of 3 values");
  }

  @Test
  void outsidersSeeWhatWasDeclared() {
    SourceDocument declared =
        SourceDocument.inferred(Schema.of(List.of(Column.integer("age", 18, 99))));

    ColumnDocument told = declared.withoutRows().columns().get(0);

    assertThat(told.type()).isEqualTo(declared.columns().get(0).type());
    assertThat(told.bounds()).isNotNull().isEqualTo(declared.columns().get(0).bounds());
  }

  private static SourceDocument inferred(@Nullable String... values) {
    SchemaInference inference = new SchemaInference(List.of("x"));
    for (String value : values) {
      inference.addRow(Arrays.asList(value));
    }
    return SourceDocument.inferred(inference.infer());
  }
}
