package io.semblance.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The record of the processes of one run folder, in the order of their start. */
public final class RunningState {
  private final Path file;
  private final List<ChildProcess> started = new ArrayList<>();
  private boolean ending;

  public RunningState(Path runFolder) {
    this.file = runFolder.resolve("processes");
  }

  /** The recorded processes, alive or not. */
  public List<ChildProcess> processes() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().map(RunningState::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public Optional<ChildProcess> alive(String name) {
    return processes().stream().filter(p -> p.name().equals(name) && p.isAlive()).findFirst();
  }

  public synchronized void add(ChildProcess process) {
    if (ending) {
      process.kill();
      throw new PlatformFailure("ended before " + process.name() + " was up");
    }
    started.add(process);
    var all = new ArrayList<>(processes());
    all.removeIf(p -> p.name().equals(process.name()));
    all.add(process);
    write(all);
  }

  /** Stops one process and forgets it. */
  public synchronized void stop(String name) {
    var all = new ArrayList<>(processes());
    all.stream().filter(p -> p.name().equals(name)).forEach(ChildProcess::stop);
    all.removeIf(p -> p.name().equals(name));
    started.removeIf(p -> p.name().equals(name));
    write(all);
  }

  /** Stops every recorded process, the last started first, and returns the names of those alive. */
  public synchronized List<String> stopAll() {
    List<ChildProcess> all = processes();
    List<String> alive =
        all.stream().filter(ChildProcess::isAlive).map(ChildProcess::name).toList();
    stop(all);
    return alive;
  }

  /**
   * Stops what was added through this object and lets nothing live that is added later: for the end
   * of a launcher. What another launcher started by now stays.
   */
  public synchronized void end() {
    ending = true;
    stop(List.copyOf(started));
  }

  /** The first process added through this object that has ended by itself. */
  public synchronized Optional<ChildProcess> lost() {
    return started.stream().filter(p -> !p.isAlive()).findFirst();
  }

  private void stop(List<ChildProcess> processes) {
    var backwards = new ArrayList<>(processes);
    Collections.reverse(backwards);
    backwards.stream().filter(p -> !p.isDatabase()).forEach(ChildProcess::askToEnd);
    backwards.forEach(ChildProcess::stop);
    started.removeAll(processes);
    var rest = new ArrayList<>(processes());
    rest.removeAll(processes);
    write(rest);
  }

  private void write(List<ChildProcess> processes) {
    PrivateFile.write(
        file,
        processes.stream()
            .map(p -> "%s %d %d%n".formatted(p.name(), p.pid(), p.startTicks()))
            .collect(Collectors.joining()));
  }

  private static ChildProcess parse(String line) {
    String[] fields = line.split(" ", -1);
    return new ChildProcess(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2]));
  }
}
