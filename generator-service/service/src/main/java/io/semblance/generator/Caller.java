package io.semblance.generator;

import io.quarkus.security.identity.SecurityIdentity;
import io.semblance.policy.client.Requester;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or service that calls, as named by its token. */
public record Caller(String sub, Set<String> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Returns the caller behind an authenticated identity. */
  public static Caller of(SecurityIdentity identity) {
    String sub =
        identity.getPrincipal() instanceof JsonWebToken token
            ? token.getSubject()
            : identity.getPrincipal().getName();
    return new Caller(sub, identity.getRoles());
  }

  /** Returns the caller as policy is told of it; only the roles of people. */
  public Requester asRequester() {
    List<String> known = roles.stream().filter(Roles.PEOPLE::contains).sorted().toList();
    return new Requester(sub, known);
  }

  /** Returns whether the caller may see every request, and the evidence for reviewers. */
  public boolean isReviewer() {
    return roles.contains(Roles.DATA_STEWARD) || roles.contains(Roles.PRIVACY_OFFICER);
  }
}
