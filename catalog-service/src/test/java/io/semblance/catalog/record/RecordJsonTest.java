package io.semblance.catalog.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.RecordedRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  private static final TransparencyRecord RECORD = compose(unchanged -> {});

  @Test
  void canonicalFormSurvivesReadingAndWriting() {
    String canonical = RecordJson.canonical(RECORD);

    assertThat(RecordJson.canonical(RecordJson.parse(canonical))).isEqualTo(canonical);
  }

  @Test
  void membersAreSortedAndNothingIsBlank() {
    String canonical = RecordJson.canonical(RECORD);

    assertThat(canonical)
        .startsWith("{\"$schema\":\"")
        .doesNotContain("\n")
        .contains(",\"version\":\"");
    assertThat(canonical.indexOf("\"collapse\"")).isLessThan(canonical.indexOf("\"columns\""));
  }

  @Test
  void digestIsThatOfTheCanonicalBytes() {
    // printf abc | sha256sum
    assertThat(RecordJson.digest("abc"))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  /** The string of RFC 8785, section 3.2.2.2, and how it must be written. */
  @Test
  void escapesStringsAsTheRfcSays() {
    String title = "\u20ac$\u000F\nA'B\"\\\\\"/";

    TransparencyRecord titled = compose(m -> m.withObject("/dataset").put("title", title));

    assertThat(RecordJson.canonical(titled))
        .contains("\"title\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void leavesACanonicalRecordForAnIndependentCheck() throws IOException {
    Path file = Files.createDirectories(Path.of("target", "record")).resolve("students.json");

    Files.writeString(file, RecordJson.canonical(RECORD));

    assertThat(file).isNotEmptyFile();
  }

  private static TransparencyRecord compose(Consumer<ObjectNode> change) {
    return RecordComposer.compose(
        RecordedRelease.STUDENTS.manifest(change),
        "1.0.0",
        null,
        Instant.parse("2026-11-24T13:00:00Z"),
        "https://catalog.example.org");
  }
}
