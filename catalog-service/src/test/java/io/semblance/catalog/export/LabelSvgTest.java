package io.semblance.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.record.RecordComposer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class LabelSvgTest {

  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  @Test
  void hasARoleANameAndTheFullTextForThoseWhoDoNotSeeIt() throws Exception {
    Element svg = parse(label("Cars"));

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("Cars");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("SYNTHETIC", "Ingredients", "Privacy facts", "Collapse facts", DIGEST);
  }

  @Test
  void saysEachFactInText() throws Exception {
    String text = parse(label("Cars")).getTextContent();

    assertThat(text)
        .contains("SYNTHETIC", "How it was made", "Oversight", "software testing", "deception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</text><script>alert(1)</script>",
        "\"><image href=x onerror=alert(1)>",
        "]]>&nbsp;<![CDATA[",
        "&lt;b&gt; &amp; &#0;",
        "' onload='alert(1)",
        "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
        "\u0000\u0001\u001b[31m",
        "\u202egnp.exe",
        "\ud800 lone",
        "=cmd|' /C calc'!A0",
        "{=page.secret}{#each}"
      })
  void textStaysText(String hostile) throws Exception {
    Element svg = parse(label(hostile));

    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getElementsByTagName("image").getLength()).isZero();
    assertThat(svg.hasAttribute("onload")).isFalse();
  }

  @Test
  void leavesALabelToBeLookedAt() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "label"));
    Path file = folder.resolve("label.svg");

    Files.writeString(file, label("Fuel economy of cars, test data"));

    assertThat(file).isNotEmptyFile();
  }

  private static String label(String title) {
    return LabelSvg.of(
        RecordComposer.compose(
            RecordedRelease.CARS.manifest(m -> m.withObject("/dataset").put("title", title)),
            "1.0.0",
            null,
            Instant.parse("2026-11-24T13:00:00Z"),
            "https://catalog.example.org"),
        DIGEST);
  }

  private static Element parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
