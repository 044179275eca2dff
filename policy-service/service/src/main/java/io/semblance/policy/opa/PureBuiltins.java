package io.semblance.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What rules may call: every function of OPA whose value depends on its arguments alone, so that a
 * decision can be repeated and a draft reaches nothing.
 */
final class PureBuiltins {

  private static final Set<String> IMPURE =
      Set.of(
          "http.send",
          "net.lookup_ip_addr",
          "opa.runtime",
          "rand.intn",
          "time.now_ns",
          "uuid.rfc4122");

  private final ObjectMapper json;

  PureBuiltins(ObjectMapper json) {
    this.json = json;
  }

  /** Writes the capabilities of this OPA, without the impure ones, and returns the file. */
  Path write(ChildProcess opa, Path folder, Path file) throws IOException {
    JsonNode all = json.readTree(opa.run(folder, List.of("capabilities", "--current")).text());
    ArrayNode pure = json.createArrayNode();
    for (JsonNode builtin : all.path("builtins")) {
      if (!IMPURE.contains(builtin.path("name").asText())) {
        pure.add(builtin);
      }
    }
    ObjectNode allowed = all.deepCopy();
    allowed.set("builtins", pure);
    allowed.set("allow_net", json.createArrayNode());
    Files.writeString(file, json.writeValueAsString(allowed));
    return file;
  }
}
