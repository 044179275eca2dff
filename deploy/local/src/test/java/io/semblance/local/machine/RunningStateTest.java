package io.semblance.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningStateTest {
  @TempDir Path folder;

  @AfterEach
  void stopEverything() {
    new RunningState(folder).stopAll();
  }

  @Test
  void anotherLauncherFindsWhatRuns() {
    ChildProcess sleeper = sleeper("sleeper");
    new RunningState(folder).add(sleeper);

    assertThat(new RunningState(folder).alive("sleeper")).contains(sleeper);
  }

  @Test
  void stopEndsTheProcessAndForgetsIt() {
    var state = new RunningState(folder);
    ChildProcess one = sleeper("one");
    ChildProcess other = sleeper("other");
    state.add(one);
    state.add(other);

    state.stop("one");

    assertThat(one.isAlive()).isFalse();
    assertThat(state.processes()).containsExactly(other);
  }

  @Test
  void processWithTheSamePidButAnotherStartIsNotTouched() {
    ChildProcess sleeper = sleeper("sleeper");
    var earlier = new ChildProcess("earlier", sleeper.pid(), sleeper.startTicks() - 1);
    var state = new RunningState(folder);
    state.add(earlier);

    List<String> ended = state.stopAll();

    assertThat(ended).isEmpty();
    assertThat(sleeper.isAlive()).isTrue();
    sleeper.kill();
  }

  @Test
  void endSparesWhatAnotherLauncherStarted() {
    var mine = new RunningState(folder);
    mine.add(sleeper("mine"));
    ChildProcess theirs = sleeper("theirs");
    new RunningState(folder).add(theirs);

    mine.end();

    assertThat(theirs.isAlive()).isTrue();
    assertThat(mine.processes()).containsExactly(theirs);
  }

  @Test
  void nothingLivesThatIsAddedAfterTheEnd() {
    var state = new RunningState(folder);
    state.end();
    ChildProcess late = sleeper("late");

    assertThatThrownBy(() -> state.add(late)).isInstanceOf(PlatformFailure.class);
    assertThat(late.isAlive()).isFalse();
  }

  @Test
  void killEndsWhatTheProcessStarted() {
    Path log = folder.resolve("parent.log");
    ChildProcess parent =
        ChildProcess.start("parent", List.of("sh", "-c", "sleep 60 & wait"), Map.of(), log);
    long child = firstChild(parent);

    parent.kill();

    assertThat(parent.isAlive()).isFalse();
    Duration limit = Duration.ofSeconds(10);
    new Readiness(sleeper("clock"), log, limit).await(() -> ChildProcess.ticks(child) == -1);
  }

  private static long firstChild(ChildProcess parent) {
    ProcessHandle handle = ProcessHandle.of(parent.pid()).orElseThrow();
    while (handle.children().findAny().isEmpty()) {
      Pause.shortly();
    }
    return handle.children().findAny().orElseThrow().pid();
  }

  private ChildProcess sleeper(String name) {
    return ChildProcess.start(
        name, List.of("sleep", "60"), Map.of(), folder.resolve(name + ".log"));
  }
}
