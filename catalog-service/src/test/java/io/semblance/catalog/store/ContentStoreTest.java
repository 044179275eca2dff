package io.semblance.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

  private static final byte[] CONTENT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
  private static final Sha256 DIGEST = Sha256.of(CONTENT);

  @TempDir Path folder;
  private ContentStore store;

  @BeforeEach
  void open() {
    store = new ContentStore(folder);
  }

  @Test
  void keepsWhatHasTheExpectedDigest() throws IOException {
    store.put(new ByteArrayInputStream(CONTENT), DIGEST, CONTENT.length);

    assertThat(store.path(DIGEST)).hasBinaryContent(CONTENT);
    assertThat(store.contains(DIGEST, CONTENT.length)).isTrue();
  }

  @Test
  void leavesNothingOfAnotherDigest() throws IOException {
    Sha256 other = Sha256.of(new byte[] {1});

    assertThatThrownBy(() -> store.put(new ByteArrayInputStream(CONTENT), other, CONTENT.length))
        .isInstanceOf(ContentMismatchException.class)
        .hasMessageContaining("digest");
    assertThat(files()).isZero();
  }

  @Test
  void stopsReadingWhenThereIsMoreThanExpected() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 7;
          }
        };

    assertThatThrownBy(() -> store.put(endless, DIGEST, 1000))
        .isInstanceOf(ContentMismatchException.class)
        .hasMessageContaining("size");
    assertThat(files()).isZero();
  }

  @Test
  void refusesATruncatedStream() {
    assertThatThrownBy(() -> store.put(new ByteArrayInputStream(CONTENT), DIGEST, 9))
        .isInstanceOf(ContentMismatchException.class)
        .hasMessageContaining("size is 8 bytes, expected 9");
  }

  @Test
  void removingTwiceIsFine() throws IOException {
    store.put(new ByteArrayInputStream(CONTENT), DIGEST, CONTENT.length);

    store.remove(DIGEST);
    store.remove(DIGEST);

    assertThat(store.contains(DIGEST, CONTENT.length)).isFalse();
  }

  @Test
  void reprDigestIsTheFieldOfRfc9530() {
    // printf 'abc' | openssl dgst -sha256 -binary | base64
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)).reprDigest())
        .isEqualTo("sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:");
  }

  private long files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
