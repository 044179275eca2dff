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
    write(all);
  }

  /** Stops every recorded process, the last started first, and returns the names of those alive. */
  public synchronized List<String> stopAll() {
    var all = new ArrayList<>(processes());
    List<String> alive =
        all.stream().filter(ChildProcess::isAlive).map(ChildProcess::name).toList();
    Collections.reverse(all);
    all.forEach(ChildProcess::stop);
    write(List.of());
    return alive;
  }

  /** Stops every recorded process and lets no other one live: for the end of the launcher. */
  public synchronized void end() {
    ending = true;
    stopAll();
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
