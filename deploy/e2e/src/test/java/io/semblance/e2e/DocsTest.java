package io.semblance.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern ADR_FILE = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

  @Test
  void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();

    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(ROOT.relativize(page) + " → " + link.group(1));
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void everyDecisionCarriesTheNumberOfItsFile() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file -> {
                Matcher name = ADR_FILE.matcher(file.getFileName().toString());
                assertThat(name.matches()).isTrue();
                assertThat(Files.readString(file))
                    .startsWith("# " + Integer.parseInt(name.group(1)) + ". ")
                    .contains(
                        "Status: ",
                        "## Context",
                        "## Decision",
                        "## Consequences",
                        "## Alternatives");
              });
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/.git/"))
          .toList();
    }
  }
}
