package io.semblance.local;

import io.semblance.local.machine.PlatformFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout in which this runs, found upwards from the current folder. */
final class Repository {
  private Repository() {}

  static Path root() {
    Path current = Path.of("").toAbsolutePath();
    for (Path folder = current; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("deploy").resolve("keycloak").resolve("realm.json"))) {
        return folder;
      }
    }
    throw new PlatformFailure(current + " is not inside a checkout of Semblance");
  }
}
