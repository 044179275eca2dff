package io.semblance.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.policy.policy.PackagedPolicy;
import io.semblance.policy.policy.PolicyFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class PolicyBundleTest {

  private static final PolicyFiles POLICY = PackagedPolicy.files();

  @Test
  void theSamePolicyGivesTheSameBytes() {
    PolicyFiles same = PolicyFiles.fromJson(POLICY.toJson());

    assertThat(PolicyBundle.of(same)).isEqualTo(PolicyBundle.of(POLICY));
  }

  @Test
  void entriesAreNamedAsOpaWants() throws IOException {
    assertThat(entries().keySet())
        .contains(".manifest", "core/data.json", "decision/request.rego")
        .noneMatch(name -> name.startsWith("./") || name.endsWith("_test.rego"));
  }

  @Test
  void theManifestNamesRevisionAndRoots() throws IOException {
    assertThat(entries().get(".manifest"))
        .isEqualTo(
            "{\"revision\":\"%s\",\"roots\":[\"core\",\"decision\",\"semblance\"],\"rego_version\":1}"
                .formatted(POLICY.revision()));
  }

  private static Map<String, String> entries() throws IOException {
    Map<String, String> entries = new TreeMap<>();
    var bytes = new ByteArrayInputStream(PolicyBundle.of(POLICY));
    try (var archive = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        String content = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
        entries.put(entry.getName(), content);
        assertThat(entry.getLastModifiedTime().toMillis()).isZero();
      }
    }
    return entries;
  }
}
