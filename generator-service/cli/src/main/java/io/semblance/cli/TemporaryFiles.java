package io.semblance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are gone when the program ends, even when it is interrupted. */
final class TemporaryFiles {

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TemporaryFiles::delete)));
  }

  private TemporaryFiles() {}

  /** A file that its owner alone may read. */
  static Path create() throws IOException {
    Path path = Files.createTempFile("semblance-", ".tmp");
    OPEN.add(path);
    return path;
  }

  /** Has a file deleted at the end unless it is released. */
  static void register(Path path) {
    OPEN.add(path);
  }

  static void release(Path path) {
    OPEN.remove(path);
  }

  static void delete(Path path) {
    OPEN.remove(path);
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      System.err.println("semblance: " + path + " could not be removed");
    }
  }
}
