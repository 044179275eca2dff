package io.semblance.catalog.viewer;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;

/** Says who makes the present request. */
@RequestScoped
public class Viewers {

  private final CurrentIdentityAssociation identity;

  Viewers(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /** Returns the viewer, or fails when the token that was sent is not good. */
  public Uni<Viewer> current() {
    return identity.getDeferredIdentity().map(Viewer::of);
  }
}
