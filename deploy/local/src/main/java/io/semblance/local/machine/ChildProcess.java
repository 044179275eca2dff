package io.semblance.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A detached process that the platform started, known by its pid and start time.
 *
 * <p>It leads a session of its own: the end of the launcher or Ctrl-C in its terminal does not
 * reach it. The start time tells it from a later process that was given the same pid.
 */
public record ChildProcess(String name, long pid, long startTicks) {
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Starts a command in the folder of its log. */
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    return start(name, command, environment, log, log.resolveSibling(""));
  }

  /**
   * Starts a command. Its output goes to a log file that only the owner may read; the log of the
   * process before it is kept beside it.
   */
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log, Path folder) {
    var detached = new ArrayList<String>();
    detached.add("setsid");
    detached.addAll(command);
    try {
      if (Files.exists(log)) {
        Path previous = log.resolveSibling(log.getFileName() + ".previous");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
      PrivateFile.write(log, "");
      var builder = new ProcessBuilder(detached).directory(folder.toFile());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.redirectInput(Path.of("/dev/null").toFile());
      builder.environment().putAll(environment);
      long pid = builder.start().pid();
      return new ChildProcess(name, pid, ticks(pid));
    } catch (IOException e) {
      throw new PlatformFailure("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  public boolean isAlive() {
    return startTicks >= 0 && ticks(pid) == startTicks;
  }

  /** Whether others keep their data in it, so that it must end last. */
  boolean isDatabase() {
    return name.endsWith("postgres");
  }

  /** Asks for an orderly end and does not wait for it. */
  void askToEnd() {
    if (isAlive()) {
      /* PostgreSQL waits on TERM until its last client has left; INT ends their sessions. */
      signal(isDatabase() ? "INT" : "TERM", pid);
    }
  }

  /** Asks for an orderly end, waits a bounded time, then kills the whole process group. */
  public void stop() {
    askToEnd();
    if (!endsWithin(GRACE)) {
      kill();
    }
  }

  /** Ends the process and what it started, at once. */
  public void kill() {
    if (!isAlive()) {
      return;
    }
    signal("KILL", -pid);
    if (!endsWithin(Duration.ofSeconds(10))) {
      throw new PlatformFailure("%s (pid %d) cannot be ended".formatted(name, pid));
    }
  }

  private boolean endsWithin(Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    while (isAlive()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Pause.shortly();
    }
    return true;
  }

  private static void signal(String signal, long target) {
    try {
      new ProcessBuilder("sh", "-c", "kill -s " + signal + " -- " + target)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Pause.interrupted(e);
    }
  }

  /** A killed leader waits for its other threads, which hold its ports until they are gone. */
  private static boolean hasEnded(String[] fields) {
    boolean last = Integer.parseInt(fields[17]) <= 1;
    return fields[0].equals("X") || (fields[0].equals("Z") && last);
  }

  /** Start time in clock ticks since boot; -1 when the process has ended or only awaits burial. */
  static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      /* The command name, in brackets, may itself hold blanks and brackets. */
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return hasEnded(fields) ? -1 : Long.parseLong(fields[19]);
    } catch (NoSuchFileException e) {
      return -1;
    } catch (IOException e) {
      /* The process went away between opening and reading. */
      return -1;
    }
  }
}
