package io.semblance.policy.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole policy as text by path, in the order of the paths. */
public record PolicyFiles(SortedMap<String, String> byPath) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> TEXT_BY_PATH =
      new TypeReference<>() {};

  public PolicyFiles {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
  }

  /** Returns the policy with these files. */
  public static PolicyFiles of(Map<String, String> byPath) {
    return new PolicyFiles(new TreeMap<>(byPath));
  }

  /** Returns the policy as it was stored. */
  public static PolicyFiles fromJson(String stored) {
    try {
      return new PolicyFiles(JSON.readValue(stored, TEXT_BY_PATH));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the stored policy cannot be read", broken);
    }
  }

  /** Returns the policy in the form in which it is stored. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(byPath);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the digest of paths and content, which names this policy. */
  public String revision() {
    MessageDigest digest = sha256();
    byPath.forEach(
        (path, content) -> {
          byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
          digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the policy with one file added or replaced. */
  public PolicyFiles with(PolicyPath path, String content) {
    SortedMap<String, String> changed = new TreeMap<>(byPath);
    changed.put(path.value(), content);
    return new PolicyFiles(changed);
  }

  /** Returns the policy that OPA needs: all but the tests. */
  public PolicyFiles withoutTests() {
    SortedMap<String, String> rules = new TreeMap<>(byPath);
    rules.keySet().removeIf(path -> path.endsWith("_test.rego"));
    return new PolicyFiles(rules);
  }

  /** Returns the text of one file. */
  public Optional<String> content(PolicyPath path) {
    return Optional.ofNullable(byPath.get(path.value()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
