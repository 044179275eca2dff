package io.semblance.local.server;

import io.semblance.local.machine.PlatformFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that runs to its end while the caller waits. */
record Command(String purpose, List<String> words, Map<String, String> environment) {

  /** Runs it with its output in a log file; a failure names the log. */
  void run(Path log) {
    try {
      var builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.redirectOutput(log.toFile()).environment().putAll(environment);
      int status = waitFor(builder.start());
      if (status != 0) {
        throw new PlatformFailure(
            "%s failed with status %d; its log: %s".formatted(purpose, status, log));
      }
    } catch (IOException e) {
      throw new PlatformFailure(purpose + " failed: " + e.getMessage(), e);
    }
  }

  /** Its output, or nothing when it cannot run or fails. */
  Optional<String> output() {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      byte[] bytes = process.getInputStream().readAllBytes();
      return waitFor(process) == 0
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where a program lies on the PATH. */
  static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new PlatformFailure("interrupted", e);
    }
  }
}
