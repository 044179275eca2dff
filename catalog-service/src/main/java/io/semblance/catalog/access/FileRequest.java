package io.semblance.catalog.access;

import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.viewer.Viewer;
import io.semblance.policy.client.Purpose;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody wants: a file of a version, for a purpose, or a part of it. */
public record FileRequest(Name name, Purpose purpose, Viewer viewer, Conditions conditions) {

  /** Which file is wanted. */
  public record Name(String dataset, String version, String file) {}

  /** The headers that shape the answer. */
  public record Conditions(
      Optional<String> range, Optional<String> ifRange, Optional<String> ifNoneMatch) {

    /** Returns the conditions that a request carries. */
    public static Conditions of(HttpHeaders headers) {
      return new Conditions(
          Optional.ofNullable(headers.getHeaderString("Range")),
          Optional.ofNullable(headers.getHeaderString("If-Range")),
          Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    /** Returns the range that is asked for, unless it is bound to other bytes than these. */
    Optional<String> rangeOf(String entityTag) {
      return ifRange.filter(tag -> !tag.equals(entityTag)).isPresent() ? Optional.empty() : range;
    }
  }

  /**
   * Returns the request of a viewer; fails with problem 401 without a viewer, with 400 without one
   * known purpose.
   */
  public static FileRequest of(
      Name name, List<String> purposes, Viewer viewer, Conditions conditions) {
    if (viewer.isAnonymous()) {
      throw CatalogProblem.unauthenticated();
    }
    return new FileRequest(name, purpose(purposes), viewer, conditions);
  }

  private static Purpose purpose(List<String> words) {
    if (words.size() > 1) {
      throw CatalogProblem.invalidParameter("purpose", "must be said once");
    }
    return Stream.of(Purpose.values())
        .filter(purpose -> words.contains(purpose.wire()))
        .findFirst()
        .orElseThrow(() -> CatalogProblem.invalidParameter("purpose", "must be one of " + known()));
  }

  private static String known() {
    return Stream.of(Purpose.values()).map(Purpose::wire).collect(Collectors.joining(", "));
  }
}
