package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one version of OPA that the platform runs: from the PATH, else built by Go into the cache.
 */
public record OpaBinary(Path file) {

  static OpaBinary in(Cache cache) {
    return Command.onPath("opa")
        .filter(OpaBinary::isRightVersion)
        .map(OpaBinary::new)
        .orElseGet(() -> new OpaBinary(cache.prepared(name(), OpaBinary::build).resolve("opa")));
  }

  private static String name() {
    return "opa-" + Build.opaVersion();
  }

  private static boolean isRightVersion(Path opa) {
    return new Command("opa version", List.of(opa.toString(), "version"), Map.of())
        .output()
        .filter(text -> text.lines().anyMatch(("Version: " + Build.opaVersion())::equals))
        .isPresent();
  }

  private static void build(Path folder) throws IOException {
    if (Command.onPath("go").isEmpty()) {
      throw new PlatformFailure(
          "OPA %s is not on the PATH, and there is no Go to build it: install either"
              .formatted(Build.opaVersion()));
    }
    var words = List.of("go", "install", "github.com/open-policy-agent/opa@v" + Build.opaVersion());
    Path log = folder.resolveSibling("opa-build.log");
    Map<String, String> environment = Map.of("GOBIN", folder.toString(), "GOFLAGS", "");
    new Command("go install of OPA", words, environment).run(log);
    Files.delete(log);
  }
}
