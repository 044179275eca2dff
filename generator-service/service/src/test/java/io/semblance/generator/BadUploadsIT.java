package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class BadUploadsIT {

  private static final String GZIP = "application/gzip";
  private static final String PARQUET = "application/vnd.apache.parquet";

  @Inject GeneratorConfig config;

  static Stream<Arguments> badTables() throws IOException {
    return Stream.of(
        bad("empty file", text(""), "empty-file"),
        bad("header only", text("a,b\n"), "header-only"),
        bad("ragged rows", text("a,b\n1,2\n3\n"), "ragged-row"),
        bad("UTF-16", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), "utf16"),
        bad("Latin-1", "a,b\né,2\n".getBytes(StandardCharsets.ISO_8859_1), "not-utf8"),
        bad("duplicate names", text("a,a\n1,2\n"), "duplicate-column"),
        bad("10,000 columns", text(wide(10_000)), "too-many-columns"),
        bad("a 5 MB cell", text("a,b\n1," + "x".repeat(5 << 20) + "\n"), "cell-too-long"),
        Arguments.of("a zip bomb", GZIP, bomb(), "suspicious-compression"),
        Arguments.of("not Parquet", PARQUET, text("a,b\n1,2\n"), "not-parquet"),
        Arguments.of("truncated Parquet", PARQUET, text("PAR1" + "x".repeat(99)), "truncated"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTables")
  void badTableGetsAPreciseProblemAndLeavesNothing(
      String name, String type, byte[] body, String slug) throws IOException {
    List<String> before = storedFiles();

    Tables.upload("bad", type, body)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug));

    assertThat(storedFiles()).isEqualTo(before);
  }

  @Test
  void tooLargeUploadIsRefusedAndLeavesNothing() throws IOException {
    List<String> before = storedFiles();

    Tables.upload("large", Tables.CSV, text("a,b\n" + "1,2\n".repeat(3 << 20)))
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"));

    assertThat(storedFiles()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFa,b\n1,2\n2,3\n",
        "a,b\n1,x\n1,x\n",
        "a,b\n1,\n2,\n",
        "a,b\n1e308,NaN\n-1e308,1\n",
        "a;b\n1;2\n3;4\n"
      })
  void oddTablesAreTablesAllTheSame(String table) {
    Tables.upload("odd", table).statusCode(201).body("columns[0].name", equalTo("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/*", "*/*", "application/json"})
  void whatIsNoKindOfTableIsRefused(String mediaType) {
    Tables.upload("no-kind", mediaType, text("a,b\n1,2\n"))
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "has%20space", "-x", "../x"})
  void namesAreSlugs(String name) {
    People.as("ada")
        .contentType(Tables.CSV)
        .body(text("a\n1\n"))
        .post("/api/v1/sources?name=" + name)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("?name"));
  }

  private List<String> storedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(config.dataDir())) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static Arguments bad(String name, byte[] body, String slug) {
    return Arguments.of(name, Tables.CSV, body, slug);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String wide(int columns) {
    String header =
        IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    return header + "\n" + "1,".repeat(columns - 1) + "1\n";
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      byte[] row = text("1,2\n".repeat(1 << 16));
      out.write(text("a,b\n"));
      for (int i = 0; i < 64; i++) {
        out.write(row);
      }
    }
    return bytes.toByteArray();
  }
}
