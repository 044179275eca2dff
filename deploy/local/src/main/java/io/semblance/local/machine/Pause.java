package io.semblance.local.machine;

/** The wait between two looks at a process. */
final class Pause {
  private static final long MILLIS = 50;

  private Pause() {}

  static void shortly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static PlatformFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new PlatformFailure("interrupted", e);
  }
}
