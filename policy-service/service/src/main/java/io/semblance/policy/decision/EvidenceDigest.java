package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The name of what a decision, and every reviewer of it, has seen: the digest of the facts in their
 * canonical form (RFC 8785). What other requests change, such as the ledger, is left out.
 */
final class EvidenceDigest {

  private static final List<String> SEEN =
      List.of("request", "source", "privacy", "evidence", "artifacts", "dataset", "access");

  private EvidenceDigest() {}

  /** Returns the digest of the facts that a service laid before policy. */
  static String of(JsonNode facts) {
    ObjectNode seen = JsonNodeFactory.instance.objectNode();
    for (String part : SEEN) {
      if (facts.has(part)) {
        seen.set(part, facts.get(part));
      }
    }
    byte[] canonical = canonical(seen).getBytes(StandardCharsets.UTF_8);
    return "sha256:" + HexFormat.of().formatHex(sha256().digest(canonical));
  }

  /** Returns the canonical form of a document. */
  static String canonical(JsonNode document) {
    try {
      return new JsonCanonicalizer(document.toString()).getEncodedString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
