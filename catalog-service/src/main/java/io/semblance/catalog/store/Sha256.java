package io.semblance.catalog.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest, as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final String PREFIX = "sha256:";

  public Sha256 {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
    }
  }

  /** Returns the digest of some bytes. */
  public static Sha256 of(byte[] bytes) {
    MessageDigest running = newDigest();
    running.update(bytes);
    return finish(running);
  }

  /** Returns the digest that {@code sha256:} and 64 hexadecimal digits name. */
  public static Sha256 parse(String prefixed) {
    if (!prefixed.startsWith(PREFIX)) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + prefixed);
    }
    return new Sha256(prefixed.substring(PREFIX.length()));
  }

  /** Returns a running digest; finish it with {@link #finish}. */
  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static Sha256 finish(MessageDigest running) {
    return new Sha256(HexFormat.of().formatHex(running.digest()));
  }

  /** Returns {@code sha256:} and the hexadecimal digits. */
  public String prefixed() {
    return PREFIX + hex;
  }

  /** Returns the value of a {@code Repr-Digest} header (RFC 9530). */
  public String reprDigest() {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
  }
}
