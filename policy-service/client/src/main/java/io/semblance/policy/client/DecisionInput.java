package io.semblance.policy.client;

/**
 * The facts that a service lays before policy at one decision point, all of them its own: nothing
 * an end user sent goes in unchecked.
 *
 * <p>Privacy: under a budget the facts are declared by a person or paid for; no exact figure of the
 * source goes in.
 */
public sealed interface DecisionInput permits RequestInput, ReleaseInput, AccessInput {

  /** Returns what is decided about: a request's id, or {@code name@version} of a dataset. */
  String subject();

  /** Returns who wants it. */
  Requester requester();

  /** Returns the point at which these facts are asked for. */
  DecisionPoint decisionPoint();
}
