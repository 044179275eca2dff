package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What reviewers do: find the waiting release, look at its evidence, give a verdict. */
final class Reviewers {

  private static final Duration BOUND = Duration.ofSeconds(20);

  private final Places places;
  private final People people;

  Reviewers(Places places, People people) {
    this.places = places;
    this.people = people;
  }

  /** Tries it, and tells where the review is. */
  URI ownApprovalIsRefused(String request) {
    JsonNode review = openReview(request);
    people.scientist().post(verdicts(review), approval(review, "data_steward")).expect(403);
    return places.review(id(review));
  }

  /** Reads the evidence, approves, and tells where the review is. */
  URI approve(String request, Account reviewer, String role) {
    reviewer.get(places.evidence(request)).expect(200);
    JsonNode review = openReview(request);
    reviewer.post(verdicts(review), approval(review, role)).expect(201);
    return places.review(id(review));
  }

  private URI verdicts(JsonNode review) {
    return places.verdicts(id(review));
  }

  private static String id(JsonNode review) {
    return review.at("/id").asText();
  }

  private JsonNode openReview(String request) {
    return Patience.await(
        "the review of request " + request,
        BOUND,
        () -> {
          JsonNode open = people.steward().get(places.openReviews()).expect(200).body();
          for (JsonNode review : open.at("/reviews")) {
            if (review.at("/request_id").asText().equals(request)) {
              return Optional.of(review);
            }
          }
          return Optional.empty();
        });
  }

  private static ObjectNode approval(JsonNode review, String role) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("verdict", "approve")
        .put("role", role)
        .put("evidence_digest", review.at("/evidence_digest").asText())
        .put("comment", "Read the evidence; the safeguards fit the use.");
  }
}
