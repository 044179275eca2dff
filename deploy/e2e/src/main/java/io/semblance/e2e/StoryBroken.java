package io.semblance.e2e;

/** Something happened otherwise than the story tells. */
final class StoryBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryBroken(String message) {
    super(message);
  }

  StoryBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
