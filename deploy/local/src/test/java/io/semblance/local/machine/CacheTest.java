package io.semblance.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir Path folder;

  @Test
  void brokenOffFillingIsDoneAgain() throws IOException {
    var cache = new Cache(folder);
    assertThatThrownBy(() -> cache.prepared("tool", CacheTest::breakOff))
        .isInstanceOf(PlatformFailure.class)
        .hasMessageContaining("disk full");

    Path tool = cache.prepared("tool", path -> Files.writeString(path.resolve("whole"), "x"));

    assertThat(tool)
        .isDirectoryContaining("glob:**/whole")
        .isDirectoryNotContaining("glob:**/half");
  }

  @Test
  void fullFolderIsNotFilledAgain() {
    var cache = new Cache(folder);
    cache.prepared("tool", path -> Files.writeString(path.resolve("whole"), "x"));

    Path tool = cache.prepared("tool", CacheTest::breakOff);

    assertThat(tool).isDirectoryContaining("glob:**/whole");
  }

  @Test
  void secretStaysTheSameInAFileForTheOwnerAlone() throws IOException {
    var secrets = new Secrets(new Cache(folder));

    String secret = secrets.get("PASSWORD_ADA");

    assertThat(new Secrets(new Cache(folder)).get("PASSWORD_ADA")).isEqualTo(secret).hasSize(64);
    assertThat(secrets.get("PASSWORD_SAM")).isNotEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(secrets.file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static void breakOff(Path folder) throws IOException {
    Files.writeString(folder.resolve("half"), "x");
    throw new IOException("disk full");
  }
}
