package io.semblance.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.record.RecordComposer;
import io.semblance.catalog.record.TransparencyRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CroissantTest {

  private static final TransparencyRecord RECORD = record("students");
  private static final JsonNode DOCUMENT = Croissant.tree(RECORD, "https://catalog.example.org");

  private static TransparencyRecord record(String release) {
    return RecordComposer.compose(
        new RecordedRelease(release).manifest(),
        "1.0.0",
        null,
        Instant.parse("2026-11-24T13:00:00Z"),
        "https://catalog.example.org");
  }

  @Test
  void contextNamesSchemaOrgByHttps() {
    assertThat(DOCUMENT.at("/@context/@vocab").asText()).isEqualTo("https://schema.org/");
    assertThat(DOCUMENT.at("/@context/sc").asText()).isEqualTo("https://schema.org/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rai:dataLimitations",
        "rai:dataBiases",
        "rai:personalSensitiveInformation",
        "rai:dataUseCases",
        "rai:dataSocialImpact",
        "rai:hasSyntheticData",
        "prov:wasDerivedFrom",
        "prov:wasGeneratedBy"
      })
  void holdsWhatReviewersOfDatasetsAsk(String property) {
    assertThat(DOCUMENT.path(property).isMissingNode()).isFalse();
    assertThat(DOCUMENT.path(property).toString()).isNotIn("[]", "{}", "\"\"");
  }

  @Test
  void everyFileHasTheDigestOfTheRecord() {
    assertThat(DOCUMENT.at("/distribution/0/sha256").asText())
        .isEqualTo(RECORD.files().get(0).sha256());
    assertThat(DOCUMENT.at("/distribution/0/contentUrl").asText())
        .isEqualTo(
            "https://catalog.example.org/api/v1/datasets/yrbss-synthetic/versions/1.0.0/files/yrbss-synthetic.csv");
  }

  @Test
  void everyColumnIsAFieldWithItsProvenance() {
    JsonNode fields = DOCUMENT.at("/recordSet/0/field");

    assertThat(fields).hasSize(RECORD.columns().size());
    assertThat(fields)
        .allSatisfy(
            field -> {
              assertThat(field.at("/prov:wasDerivedFrom/@id").asText())
                  .startsWith("urn:semblance:");
              assertThat(field.at("/prov:wasGeneratedBy/@id").asText())
                  .startsWith("urn:semblance:");
            });
    assertThat(fields.at("/7/dataType").asText()).isEqualTo("sc:Integer");
  }

  @Test
  void saysWhatTheRecordSaysOfPrivacy() {
    assertThat(DOCUMENT.path("rai:dataCollection").asText())
        .contains("epsilon 1", "delta 0.000001");
    assertThat(DOCUMENT.path("version").asText()).isEqualTo(RECORD.version());
    assertThat(DOCUMENT.path("identifier").asText()).isEqualTo(RECORD.id());
  }

  /** The documents are left where an independent validator is run on them: see the README. */
  @ParameterizedTest
  @ValueSource(strings = {"students", "cars"})
  void documentIsLeftForTheValidator(String release) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "croissant"));
    Path file = folder.resolve(release + ".json");

    Files.writeString(file, Croissant.of(record(release), "https://catalog.example.org"));

    assertThat(file).isNotEmptyFile();
  }
}
