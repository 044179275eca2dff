package io.semblance.policy.opa;

import io.semblance.policy.PolicySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the OPA program, held to a time, a memory and an output limit, with nothing of this
 * service's environment but the search path.
 */
final class ChildProcess {

  private static final String LIMITED =
      "ulimit -t %d 2>/dev/null; ulimit -v %d 2>/dev/null; ulimit -f %d 2>/dev/null; exec \"$@\"";

  /* A Go program reserves far more address space than it uses; the heap has a limit of its own. */
  private static final long ADDRESS_SPACE_KIB = 4L * 1024 * 1024;

  private final PolicySettings.Sandbox limits;
  private final String binary;

  ChildProcess(PolicySettings settings) {
    this.limits = settings.sandbox();
    this.binary = settings.binary();
  }

  /** What a run printed; a run that was stopped is not finished. */
  record Output(boolean finished, int exitCode, String text) {}

  /** Runs OPA in a folder; its output goes to a file beside the folder. */
  Output run(Path folder, List<String> arguments) {
    try {
      Path printed = Files.createTempFile(folder.getParent(), "opa", ".out");
      Process process = start(folder, arguments, printed);
      boolean finished = process.waitFor(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (!finished) {
        stop(process);
      }
      return new Output(finished, finished ? process.exitValue() : -1, read(printed));
    } catch (IOException cannotStart) {
      throw new UncheckedIOException("OPA cannot be run: " + binary, cannotStart);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while OPA ran", stopped);
    }
  }

  private Process start(Path folder, List<String> arguments, Path printed) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", limited(), "sh", binary));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(printed.toFile());
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("GOMEMLIMIT", limits.memoryMib() + "MiB");
    environment.put("GOMAXPROCS", "1");
    return builder.start();
  }

  private String limited() {
    long seconds = limits.timeout().plus(Duration.ofSeconds(1)).toSeconds();
    return LIMITED.formatted(seconds, ADDRESS_SPACE_KIB, limits.outputMib() * 2048L);
  }

  private static java.io.File nothing() {
    return new java.io.File("/dev/null");
  }

  private static void stop(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private String read(Path printed) throws IOException {
    try (var stream = Files.newInputStream(printed)) {
      byte[] start = stream.readNBytes(limits.outputMib() * 1024 * 1024);
      return new String(start, StandardCharsets.UTF_8);
    }
  }
}
