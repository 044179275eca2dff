package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.PlatformFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once from the Maven artefact into the cache. */
record PostgresBinaries(Path folder) {

  static PostgresBinaries in(Cache cache) {
    String name = "postgres-" + Build.postgresVersion();
    return new PostgresBinaries(cache.prepared(name, PostgresBinaries::unpack));
  }

  /**
   * A command that runs one of the programs.
   *
   * <p>PostgreSQL refuses to run as root. Root therefore runs it in a user namespace of its own, in
   * which it is nobody, while its files still belong to root outside.
   */
  List<String> command(String program, String... arguments) {
    var words = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("unshare", "--user"));
    }
    words.add(folder.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    return words;
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream(archiveName())) {
      if (archive == null) {
        throw new PlatformFailure("no PostgreSQL programs for this machine: " + archiveName());
      }
      var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry leaves the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String archiveName() {
    String processor = System.getProperty("os.arch");
    return "/postgres-linux-%s.txz".formatted(processor.equals("aarch64") ? "arm_64" : "x86_64");
  }
}
