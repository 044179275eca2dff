package io.semblance.policy.bundle;

import io.semblance.policy.policy.PolicyFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A policy in the form that OPA loads: the same policy gives the same bytes, whenever and wherever.
 */
final class PolicyBundle {

  private static final String MANIFEST = "{\"revision\":\"%s\",\"roots\":[%s],\"rego_version\":1}";
  private static final int READABLE = 0644;

  private PolicyBundle() {}

  /** Returns the archive of the rules and limits, without the tests. */
  static byte[] of(PolicyFiles policy) {
    SortedMap<String, String> entries = new TreeMap<>(policy.withoutTests().byPath());
    entries.put(".manifest", MANIFEST.formatted(policy.revision(), roots(policy)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream archive =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), StandardCharsets.UTF_8.name())) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        add(archive, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /* Rules live below semblance; the limits of a pack below the name of its folder. */
  private static String roots(PolicyFiles policy) {
    Stream<String> packs =
        policy.byPath().keySet().stream().map(path -> path.substring(0, path.indexOf('/')));
    return Stream.concat(packs, Stream.of("semblance"))
        .distinct()
        .sorted()
        .map(root -> '"' + root + '"')
        .collect(Collectors.joining(","));
  }

  private static void add(TarArchiveOutputStream archive, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setMode(READABLE);
    entry.setModTime(0);
    entry.setIds(0, 0);
    entry.setNames("", "");
    archive.putArchiveEntry(entry);
    archive.write(content);
    archive.closeArchiveEntry();
  }
}
