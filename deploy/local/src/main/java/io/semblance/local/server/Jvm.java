package io.semblance.local.server;

import java.nio.file.Path;
import java.util.List;

/** How child processes in Java are run. */
public final class Jvm {
  private Jvm() {}

  /** The Java that runs this. */
  public static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Options for a quick start and a bounded heap: the slow compiler does not pay off here. */
  public static List<String> quickStart(String heap) {
    return List.of(
        "-Xmx" + heap,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError");
  }
}
