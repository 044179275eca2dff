package io.semblance.generator.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.synthesis.Preset;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.JsonFields;
import io.semblance.generator.source.SourceNames;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestFacts.IntendedUse;
import io.semblance.policy.client.Sector;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a data team sent; every error is found at once, each with its pointer. */
@Singleton
final class FilingReader {

  private static final int LONG_TEXT = 4000;
  private static final int SHORT_TEXT = 300;

  /* Promises nothing any more, and far above what policy allows; the accountant overflows later. */
  private static final int EPSILON_MAX = 1000;
  private static final Set<String> KNOWN =
      Set.of(
          "source_id",
          "dataset",
          "category",
          "sector",
          "intended_use",
          "release_scope",
          "rows",
          "privacy",
          "preset",
          "conditions",
          "balance",
          "seed",
          "formats",
          "protected_columns");

  private final long mostRows;

  FilingReader(GeneratorConfig config) {
    this.mostRows = config.limits().requestedRows();
  }

  Filing read(JsonNode body) {
    JsonFields fields = JsonFields.of(body, KNOWN);
    Filing filing =
        new Filing(
            sourceId(fields),
            dataset(fields),
            fields.word("category", Category.class),
            fields.word("sector", Sector.class),
            intendedUse(fields),
            fields.word("release_scope", ReleaseScope.class),
            rows(fields),
            budget(fields).orElse(null),
            preset(fields),
            SamplingReader.conditions(fields),
            SamplingReader.balance(fields).orElse(null),
            seed(fields),
            formats(fields),
            distinct(fields, "protected_columns"));
    fields.check();
    return filing;
  }

  private static UUID sourceId(JsonFields fields) {
    String text = fields.text("source_id", SHORT_TEXT);
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      if (!text.isEmpty()) {
        fields.error("source_id", "must be the id of a source");
      }
      return new UUID(0, 0);
    }
  }

  private static Filing.Dataset dataset(JsonFields fields) {
    JsonFields dataset = fields.requiredObject("dataset", Set.of("name", "title", "description"));
    String name = dataset.text("name", SHORT_TEXT);
    if (!name.isEmpty() && !SourceNames.isSlug(name)) {
      dataset.error("name", "1 to 63 small letters, digits and hyphens, such as students-health");
    }
    return new Filing.Dataset(
        name,
        dataset.text("title", SHORT_TEXT),
        dataset.optionalText("description", LONG_TEXT).orElse(null));
  }

  private static IntendedUse intendedUse(JsonFields fields) {
    JsonFields use =
        fields.requiredObject(
            "intended_use", Set.of("purpose", "description", "consequential_decisions"));
    return new IntendedUse(
        use.word("purpose", Purpose.class),
        use.text("description", LONG_TEXT),
        use.flag("consequential_decisions"));
  }

  private long rows(JsonFields fields) {
    if (fields.isAbsent("rows")) {
      fields.error("rows", "is required");
      return 1;
    }
    Optional<Long> rows = fields.optionalInteger("rows");
    if (rows.isPresent() && (rows.get() < 1 || rows.get() > mostRows)) {
      fields.error("rows", "must be 1 to " + mostRows + ", not " + rows.get());
    }
    return rows.orElse(1L);
  }

  private static Optional<Filing.Budget> budget(JsonFields fields) {
    Optional<JsonFields> privacy = fields.object("privacy", Set.of("epsilon", "delta"));
    if (privacy.isEmpty()) {
      return Optional.empty();
    }
    double epsilon = positive(privacy.get(), "epsilon");
    if (epsilon > EPSILON_MAX) {
      privacy.get().error("epsilon", "must be at most " + EPSILON_MAX);
    }
    double delta = positive(privacy.get(), "delta");
    if (delta >= 1) {
      privacy.get().error("delta", "must be below 1");
    }
    if (!fields.isAbsent("seed")) {
      fields.error("seed", "noise takes no seed: leave out the seed, or the privacy budget");
    }
    return Optional.of(new Filing.Budget(epsilon, delta));
  }

  private static @Nullable Preset preset(JsonFields fields) {
    Optional<Preset> preset = fields.optionalWord("preset", Preset.class);
    if (preset.isPresent() && !fields.isAbsent("privacy")) {
      fields.error("preset", "under a budget there is one way to fit: leave out the preset");
    }
    return preset.orElse(null);
  }

  private static double positive(JsonFields fields, String name) {
    if (fields.isAbsent(name)) {
      fields.error(name, "is required");
    }
    Optional<Double> value = fields.optionalNumber(name);
    value.filter(v -> v <= 0).ifPresent(v -> fields.error(name, "must be above 0"));
    return value.orElse(0.5);
  }

  private static @Nullable Long seed(JsonFields fields) {
    return fields.optionalInteger("seed").orElse(null);
  }

  private static List<FileFormat> formats(JsonFields fields) {
    List<FileFormat> formats = new ArrayList<>();
    for (String word : distinct(fields, "formats")) {
      switch (word) {
        case "csv" -> formats.add(FileFormat.CSV);
        case "parquet" -> formats.add(FileFormat.PARQUET);
        default -> fields.error("formats", "must be among csv, parquet");
      }
    }
    if (formats.isEmpty() && fields.isAbsent("formats")) {
      fields.error("formats", "is required: csv, parquet, or both");
    } else if (formats.isEmpty()) {
      fields.error("formats", "must not be empty");
    }
    return formats;
  }

  private static List<String> distinct(JsonFields fields, String name) {
    List<String> texts = fields.optionalTexts(name).orElse(List.of());
    if (new HashSet<>(texts).size() < texts.size()) {
      fields.error(name, "names something twice");
    }
    return texts;
  }
}
