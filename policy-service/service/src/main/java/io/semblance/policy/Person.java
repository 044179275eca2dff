package io.semblance.policy;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the identity provider named them. */
public record Person(String sub, String name, Set<String> roles) {

  /** Returns the person of a verified token. */
  public static Person of(JsonWebToken token, SecurityIdentity identity) {
    String name = token.getClaim("preferred_username");
    return new Person(
        token.getSubject(), name == null ? token.getSubject() : name, identity.getRoles());
  }

  /** Returns whether the person holds the role. */
  public boolean holds(String role) {
    return roles.contains(role);
  }
}
