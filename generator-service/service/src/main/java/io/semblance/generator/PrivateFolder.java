package io.semblance.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that only the account of this service may read.
 *
 * <p>Privacy: what holds real rows, or a draw that nobody has seen, lies in them.
 */
public final class PrivateFolder {

  private static final Set<PosixFilePermission> OWNER_ALL =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> OWNER_READS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFolder() {}

  /** Makes the folder, and closes one that is there already to everyone else. */
  public static Path of(Path folder) {
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ALL));
      return Files.setPosixFilePermissions(folder, OWNER_ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a file that was not there. */
  public static FileChannel newFile(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_READS);
  }
}
