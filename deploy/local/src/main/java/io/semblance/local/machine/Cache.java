package io.semblance.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder that outlives builds: unpacked servers, secrets, and a run folder for each port base.
 *
 * <p>It is not below {@code target}, since {@code mvn clean} would take the record of running
 * processes and the data folder of a running database with it.
 */
public record Cache(Path root) {

  /** {@code SEMBLANCE_CACHE}, or {@code .cache/semblance} in the home folder. */
  public static Cache fromEnvironment() {
    String value = System.getenv("SEMBLANCE_CACHE");
    Path root =
        value == null || value.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "semblance")
            : Path.of(value).toAbsolutePath();
    return new Cache(createPrivate(root));
  }

  /** Where the platform or the tests on these ports keep state, logs and data. */
  public Path runFolder(Ports ports) {
    return createPrivate(root.resolve("run").resolve(String.valueOf(ports.base())));
  }

  /** Does something that only one thread of one process may do at a time. */
  public <T> T locked(String name, Supplier<T> action) {
    return Lock.on(root.resolve(name + ".lock")).around(action);
  }

  /**
   * A folder that is filled once. It appears under its name only when it is whole, so a filling
   * that was broken off is done again.
   */
  public Path prepared(String name, Preparation preparation) {
    Path folder = root.resolve(name);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    return locked(name, () -> prepare(folder, preparation));
  }

  private static Path prepare(Path folder, Preparation preparation) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    delete(partial);
    try {
      preparation.fill(createPrivate(partial));
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PlatformFailure("cannot prepare " + folder + ": " + e, e);
    }
    return folder;
  }

  /** Fills a new, empty folder. */
  public interface Preparation {
    void fill(Path folder) throws IOException;
  }

  /** Makes a folder that only its owner may enter. */
  public static Path createPrivate(Path folder) {
    try {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      }
      return folder;
    } catch (IOException e) {
      throw new PlatformFailure("cannot create the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  public static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }

  public static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
    }
  }
}
