package io.semblance.generator.source;

import io.semblance.generator.GeneratorConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret key under which sources are committed to. */
@Singleton
final class CommitmentKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 32;

  private final SecretKeySpec key;

  @Inject
  CommitmentKey(GeneratorConfig config) {
    this(config.commitmentKey());
  }

  /** Creates a key from its hexadecimal writing. */
  CommitmentKey(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException("the commitment key needs at least 32 bytes");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** Returns a fresh HMAC-SHA256 under the key. */
  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
