package io.semblance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the shell blocks of the guide by the jar that people get, in order, in one folder. */
class GuideIT {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path JAR = Path.of("target/semblance.jar").toAbsolutePath();
  private static final Pattern BLOCK =
      Pattern.compile("^```sh(?: exit=(\\d+))?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder = Path.of("");

  /** A shell block of a page, and the exit code that the page promises. */
  private record Example(String commands, int code) {}

  @Test
  void everyExampleOfTheCommandLineDoesWhatThePageSays() throws Exception {
    List<Example> examples = examples(ROOT.resolve("docs/guide/command-line.md"));

    assertThat(examples).hasSizeGreaterThan(8);
    for (Example example : examples) {
      assertThat(run(example)).as(example.commands()).isEqualTo(example.code());
    }
    assertThat(Files.readAllLines(folder.resolve("nurses.csv")))
        .hasSize(201)
        .allMatch(row -> row.matches("id,age.*|\\d+,[67]\\d,nurse,[0-9-]+,\\d+"));
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  @Test
  void readerThatGoesAwayEndsTheProgramQuietly() throws Exception {
    Files.writeString(folder.resolve("t.csv"), "a,b\n" + "1,x\n2,y\n3,x\n".repeat(50));

    Example piped =
        new Example(
            """
            semblance synthesize t.csv -o - --rows 3000000 2> err | head -n 2 > out
            test ! -s err && test $(wc -l < out) = 2
            """,
            0);

    assertThat(run(piped)).isZero();
  }

  private int run(Example example) throws IOException, InterruptedException {
    String script =
        """
        set -eu
        semblance() { '%s/bin/java' -jar '%s' "$@"; }
        %s\
        """
            .formatted(System.getProperty("java.home"), JAR, example.commands());
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != example.code()) {
      System.err.println(Files.readString(folder.resolve("output.log")));
    }
    return process.exitValue();
  }

  private static List<Example> examples(Path page) throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      int code = block.group(1) == null ? 0 : Integer.parseInt(block.group(1));
      examples.add(new Example(block.group(2), code));
    }
    return examples;
  }
}
