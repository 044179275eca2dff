package io.semblance.local.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
  @TempDir Path folder;

  @Test
  void processThatEndsIsNamedWithItsLog() {
    Path log = folder.resolve("generator.log");
    ChildProcess process = ChildProcess.start("generator", List.of("false"), Map.of(), log);

    assertThatThrownBy(() -> new Readiness(process, log, Duration.ofSeconds(20)).await(() -> false))
        .isInstanceOf(PlatformFailure.class)
        .hasMessage("generator ended while it was starting; its log: %s", log);
  }

  @Test
  void processThatIsNeverReadyIsNamedWithItsLog() {
    Path log = folder.resolve("generator.log");
    ChildProcess process = ChildProcess.start("generator", List.of("sleep", "60"), Map.of(), log);

    assertThatThrownBy(() -> new Readiness(process, log, Duration.ofMillis(60)).await(() -> false))
        .isInstanceOf(PlatformFailure.class)
        .hasMessage("generator is not healthy after 0 s; its log: %s", log);
    process.kill();
  }
}
