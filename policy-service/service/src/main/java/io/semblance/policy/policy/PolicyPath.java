package io.semblance.policy.policy;

import io.semblance.policy.PolicyProblem;
import java.util.List;
import java.util.regex.Pattern;

/** The path of a file of the policy: rules or limits, in the folder of a pack, and nowhere else. */
public record PolicyPath(String value) {

  private static final int LENGTH_MAX = 120;
  private static final Pattern ALLOWED =
      Pattern.compile("([a-z][a-z0-9_]*/)+([a-z][a-z0-9_]*\\.rego|data\\.json)");

  /* The folder is a root of the bundle, and OPA lets a bundle own all below its roots. */
  private static final Pattern OF_OPA = Pattern.compile("(system|semblance)/.*");

  /** Creates the path, or refuses what might lead out of the policy. */
  public PolicyPath {
    if (value.length() > LENGTH_MAX
        || !ALLOWED.matcher(value).matches()
        || OF_OPA.matcher(value).matches()) {
      throw PolicyProblem.badRequest(
          "A file of the policy is <pack>/<name>.rego or <pack>/data.json, in lower case",
          List.of(new PolicyProblem.FieldError("/path", "not a path of the policy: " + value)));
    }
  }
}
