package io.semblance.e2e;

/**
 * One thing that happened: what was tried by whom, how the platform answered, and where to look at
 * it.
 */
record Chapter(String what, String who, String outcome, String link) {}
