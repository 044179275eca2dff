package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a service answered: status, body, and the headers that a client needs to go on. */
record Answer(
    String call, int status, JsonNode body, Optional<String> location, Optional<String> etag) {

  /** This answer, if it has the status that the story expects. */
  Answer expect(int expected) {
    if (status != expected) {
      throw new StoryBroken(
          "%s answered %d instead of %d: %s".formatted(call, status, expected, body));
    }
    return this;
  }

  String text(String pointer) {
    JsonNode node = body.at(pointer);
    if (node.isMissingNode() || node.isNull()) {
      throw new StoryBroken("%s answered without %s: %s".formatted(call, pointer, body));
    }
    return node.asText();
  }
}
