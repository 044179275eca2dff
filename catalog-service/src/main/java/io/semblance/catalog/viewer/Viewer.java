package io.semblance.catalog.viewer;

import io.quarkus.security.identity.SecurityIdentity;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.Requester;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person, service or passer-by who looks at the catalog. */
public record Viewer(Optional<String> sub, Set<String> roles) {

  private static final Set<String> READERS =
      Set.of("data_user", "data_scientist", "data_steward", "privacy_officer", "policy_admin");

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Returns the viewer that a token names, or a passer-by. */
  public static Viewer of(SecurityIdentity identity) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return new Viewer(Optional.empty(), Set.of());
    }
    return new Viewer(Optional.ofNullable(token.getSubject()), identity.getRoles());
  }

  /** Returns whether nobody has said who this is. */
  public boolean isAnonymous() {
    return sub.isEmpty();
  }

  /** Returns whether the viewer reads more than what is public. */
  public boolean isReader() {
    return roles.stream().anyMatch(READERS::contains);
  }

  /** Returns whether the viewer may read about a dataset of this release scope. */
  public boolean mayRead(ReleaseScope scope) {
    return scope == ReleaseScope.PUBLIC || isReader();
  }

  /** Returns the viewer as policy is told of them. */
  public Requester toRequester() {
    return new Requester(sub.orElse("anonymous"), List.copyOf(roles));
  }
}
