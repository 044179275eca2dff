package io.semblance.policy.policy;

/** Tells the other features that another policy came into force, and OPA answers by it. */
public record PolicyActivated(String revision) {}
