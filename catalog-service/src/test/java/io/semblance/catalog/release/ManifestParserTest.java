package io.semblance.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.RecordedRelease;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestParserTest {

  private static final RecordedRelease RELEASE = RecordedRelease.STUDENTS;

  @Test
  void readsARecordedManifest() {
    Manifest manifest = RELEASE.manifest();

    assertThat(manifest.dataset().name()).isEqualTo("yrbss-synthetic");
    assertThat(manifest.columns()).hasSize(9);
    assertThat(manifest.privacy()).isNotNull();
  }

  @Test
  void keepsDecimalsAsTheyWereWritten() {
    assertThat(RELEASE.manifest().privacy())
        .extracting(PrivacyStatement::delta)
        .isEqualTo(new BigDecimal("0.000001"));
  }

  static Stream<Arguments> offences() {
    return Stream.of(
        offence("schema_version", m -> m.put("schema_version", "2")),
        offence("release_id", m -> m.put("release_id", "another")),
        offence("dataset/name", m -> m.withObject("/dataset").remove("name")),
        offence("dataset.name", m -> m.withObject("/dataset").put("name", "../etc")),
        offence("rows", m -> m.put("rows", 0)),
        offence("source.commitment", m -> m.withObject("/source").put("commitment", "sha256:00")),
        offence("outcome", m -> m.withObject("/decision").put("outcome", "needs_approval")),
        offence("files.name", m -> ((ObjectNode) m.at("/files/0")).put("name", "../x")),
        offence("files.sha256", m -> ((ObjectNode) m.at("/files/0")).put("sha256", "00")),
        offence("files", m -> m.putArray("files")),
        offence("columns.name", m -> m.withArray("/columns").add(m.at("/columns/0").deepCopy())));
  }

  private static Arguments offence(String field, Consumer<ObjectNode> change) {
    return Arguments.of(field, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("offences")
  void refusesAManifestThatBreaksARule(String field, Consumer<ObjectNode> change) {
    byte[] bytes = RELEASE.changed(change);

    assertThatThrownBy(() -> ManifestParser.parse(bytes, RELEASE.releaseId()))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining(field);
  }

  @Test
  void refusesWhatIsNotJson() {
    byte[] bytes = "{\"release_id\":".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ManifestParser.parse(bytes, RELEASE.releaseId()))
        .isInstanceOf(ManifestException.class);
  }
}
