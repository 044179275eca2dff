package io.semblance.policy.opa;

import io.semblance.policy.opa.TestReport.CompileError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds rules outside the package {@code semblance}. OPA keeps its own rules, such as who may call
 * it, in packages too: a policy that could name those would open that door.
 */
final class ForeignPackages {

  private static final Pattern OWN =
      Pattern.compile("package[ \\t]+semblance(\\.[a-z][a-z0-9_]*)*[ \\t]*(#.*)?\\r?");

  private ForeignPackages() {}

  /** Returns an error for each file whose first statement is not a package of the policy. */
  static List<CompileError> in(Map<String, String> files) {
    List<CompileError> errors = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".rego")) {
            check(path, text, errors);
          }
        });
    return errors;
  }

  private static void check(String path, String text, List<CompileError> errors) {
    // A line ends where it ends for OPA: what follows another break would still be a comment.
    String[] lines = text.split("\n", -1);
    for (int row = 0; row < lines.length; row++) {
      String line = lines[row].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        if (!OWN.matcher(line).matches()) {
          errors.add(foreign(path, row + 1));
        }
        return;
      }
    }
    errors.add(foreign(path, 1));
  }

  private static CompileError foreign(String path, int row) {
    return new CompileError(
        path, row, 1, "foreign_package", "a file of the policy begins with: package semblance.…");
  }
}
