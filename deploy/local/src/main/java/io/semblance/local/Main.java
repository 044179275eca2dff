package io.semblance.local;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.Ports;
import java.io.PrintStream;
import java.util.List;

/** The launcher's command line; the {@code Makefile} calls it. */
public final class Main {
  private static final String USAGE = "commands: up, start, stop, stop-tests, status";

  private final PrintStream out;

  private Main(PrintStream out) {
    this.out = out;
  }

  /** Ends with 0, or with 1 and one line that says what is wrong. */
  public static void main(String... arguments) throws InterruptedException {
    try {
      new Main(System.out).run(List.of(arguments));
    } catch (RuntimeException e) {
      System.err.println("semblance: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run(List<String> arguments) throws InterruptedException {
    Cache cache = Cache.fromEnvironment();
    switch (arguments.isEmpty() ? "" : arguments.get(0)) {
      case "up" -> {
        Platform platform = start(cache);
        out.println("Ctrl-C ends it.");
        platform.awaitEnd();
      }
      case "start" -> start(cache);
      case "stop" -> {
        stop(cache, Ports.ofPlatform());
        stop(cache, Ports.ofTests());
      }
      case "stop-tests" -> stop(cache, Ports.ofTests());
      case "status" -> platform(cache).status().forEach(out::println);
      default -> throw new IllegalArgumentException(USAGE);
    }
  }

  private Platform start(Cache cache) {
    long begin = System.nanoTime();
    out.println("starting the platform; the first time this takes some minutes");
    Platform platform = platform(cache);
    platform.start();
    platform.status().forEach(out::println);
    out.printf("all healthy after %.1f s%n", (System.nanoTime() - begin) / 1e9);
    return platform;
  }

  private void stop(Cache cache, Ports ports) {
    List<String> ended = new Platform(cache, ports).stop();
    if (!ended.isEmpty()) {
      out.println("ended: " + String.join(", ", ended));
    }
  }

  private static Platform platform(Cache cache) {
    return new Platform(cache, Ports.ofPlatform());
  }
}
