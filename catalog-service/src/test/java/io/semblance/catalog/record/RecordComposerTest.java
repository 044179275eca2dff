package io.semblance.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.record.TransparencyRecord.Previous;
import io.semblance.catalog.release.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordComposerTest {

  private static final Instant ISSUED = Instant.parse("2026-11-24T13:00:00Z");
  private static final String SITE = "https://catalog.example.org";
  private static final Schema SCHEMA = schema();

  @ParameterizedTest
  @ValueSource(strings = {"students", "cars"})
  void recordFollowsThePublishedSchema(String release) {
    String canonical = RecordJson.canonical(compose(new RecordedRelease(release).manifest()));

    assertThat(SCHEMA.validate(canonical, InputFormat.JSON)).isEmpty();
  }

  @Test
  void schemaRefusesABlankWithoutAReason() {
    String canonical = RecordJson.canonical(compose(RecordedRelease.CARS.manifest()));
    String blank = canonical.replace("no privacy budget was claimed, so no noise was added", "");

    assertThat(SCHEMA.validate(blank, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sameManifestGivesTheSameRecord() {
    Manifest manifest = RecordedRelease.STUDENTS.manifest();

    assertThat(RecordJson.canonical(compose(manifest)))
        .isEqualTo(RecordJson.canonical(compose(manifest)));
  }

  @Test
  void namesTheSourceByItsCommitmentAndDeclaredRows() {
    RecordSource source = compose(RecordedRelease.STUDENTS.manifest()).sources().get(0);

    assertThat(source.commitment()).startsWith("hmac-sha256:");
    assertThat(source.rows().value()).isEqualTo(new RecordSource.RowCount(13583, "declared"));
  }

  @Test
  void publishesNoRowCountWithoutABasis() {
    Manifest exact =
        RecordedRelease.STUDENTS.manifest(
            m -> m.withObject("/source/rows").put("value", 13583).put("basis", "exact"));

    assertThat(compose(exact).sources().get(0).rows().value()).isNull();
  }

  @Test
  void withholdsExactComparisonsUnderABudget() {
    Manifest leaky =
        RecordedRelease.STUDENTS.manifest(
            m ->
                m.withObject("/evidence")
                    .withObject("/quality")
                    .put("column_shapes", 0.987654)
                    .put("pair_trends", 0.9));

    assertThat(RecordJson.canonical(compose(leaky))).doesNotContain("0.987654");
  }

  @Test
  void saysWhyAFactIsUnknown() {
    TransparencyRecord record = compose(RecordedRelease.CARS.manifest());

    assertThat(record.privacy().differentialPrivacy().unknownReason()).contains("no privacy");
    assertThat(record.columns().get(7).description().unknownReason()).isNotBlank();
  }

  @Test
  void marksEveryColumnSyntheticAndDerived() {
    TransparencyRecord record = compose(RecordedRelease.STUDENTS.manifest());

    assertThat(record.columns())
        .allSatisfy(
            column -> {
              assertThat(column.origin()).isEqualTo(Origin.SYNTHETIC);
              assertThat(column.derivedFrom()).hasSize(1);
            });
    assertThat(record.composition().digitalSourceType()).endsWith("trainedAlgorithmicMedia");
    assertThat(record.collapse().generationDepth()).isEqualTo(1);
  }

  @Test
  void pointsToTheVersionBefore() {
    Previous before = new Previous("1.0.0", "sha256:" + "a".repeat(64), "major");
    TransparencyRecord record =
        RecordComposer.compose(RecordedRelease.CARS.manifest(), "2.0.0", before, ISSUED, SITE);

    assertThat(record.previous()).isEqualTo(before);
    assertThat(SCHEMA.validate(RecordJson.canonical(record), InputFormat.JSON)).isEmpty();
  }

  @Test
  void writesDecimalsAsText() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(RecordJson.canonical(compose(RecordedRelease.STUDENTS.manifest())));

    JsonNode guarantee = json.at("/privacy/differential_privacy/value");
    assertThat(guarantee.path("epsilon").textValue()).isEqualTo("1");
    assertThat(guarantee.path("delta").textValue()).isEqualTo("0.000001");
  }

  private static TransparencyRecord compose(Manifest manifest) {
    return RecordComposer.compose(manifest, "1.0.0", null, ISSUED, SITE);
  }

  private static Schema schema() {
    String resource = "/META-INF/resources" + TransparencyRecord.SCHEMA_PATH;
    try (InputStream in = RecordComposerTest.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
