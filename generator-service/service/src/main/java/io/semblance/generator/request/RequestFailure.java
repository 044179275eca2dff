package io.semblance.generator.request;

/**
 * Why a request failed, as its requester is told.
 *
 * <p>Privacy: under a budget it names the step, never anything that depends on rows.
 */
public record RequestFailure(String type, String title, String detail) {

  /** Returns a failure whose type is {@code /problems/<slug>}. */
  public static RequestFailure of(String slug, String title, String detail) {
    return new RequestFailure("/problems/" + slug, title, detail);
  }
}
