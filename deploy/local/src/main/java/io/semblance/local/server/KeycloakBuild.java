package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, unpacked and augmented once into the cache.
 *
 * <p>It is run by {@code java}, not by its {@code kc.sh}: the script stays between the launcher and
 * the server, and a signal to the script may leave the server behind.
 */
record KeycloakBuild(Path home) {
  /* A cache of one node, and no management port: the answer of the realm tells its health. */
  private static final String[] BUILD = {
    "build", "--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false"
  };

  private static final String FORK_JOIN =
      "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory";

  static KeycloakBuild in(Cache cache) {
    String name = "keycloak-" + Build.keycloakVersion();
    return new KeycloakBuild(cache.prepared(name, KeycloakBuild::fill));
  }

  List<String> command(String... arguments) {
    var words = new ArrayList<String>();
    words.add(Jvm.program());
    words.addAll(Jvm.quickStart("400m"));
    words.add("-XX:MaxMetaspaceSize=256m");
    for (String name : List.of("util", "util.concurrent", "security", "lang")) {
      words.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED");
    }
    words.add("-Dfile.encoding=UTF-8");
    words.add("-Duser.language=en");
    words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    words.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory=" + FORK_JOIN);
    words.add("-Dpicocli.disable.closures=true");
    words.add("-Dquarkus-log-max-startup-records=10000");
    words.add("-Dkc.home.dir=" + home);
    words.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    words.addAll(List.of("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString()));
    words.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    words.addAll(List.of(arguments));
    return words;
  }

  void offerForImport(String realm) throws IOException {
    Path folder = Files.createDirectories(home.resolve("data").resolve("import"));
    Files.writeString(folder.resolve("realm.json"), realm);
  }

  private static void fill(Path folder) throws IOException {
    unpack(Build.keycloakArchive(), folder);
    new Command("the build of Keycloak", new KeycloakBuild(folder).command(BUILD), Map.of())
        .run(folder.resolveSibling("keycloak-build.log"));
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    if (!Files.isReadable(archive)) {
      throw new PlatformFailure("Keycloak's archive is gone: " + archive + "; run make again");
    }
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path inside = Path.of(entry.getName());
        if (inside.getNameCount() < 2) {
          continue;
        }
        /* The first name is the archive's own folder. */
        Path target = folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }
}
