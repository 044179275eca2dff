package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the steward and the data team do: register sources, file requests, wait for them. */
final class DataTeam {

  private static final Duration GENERATION = Duration.ofMinutes(2);
  private static final Set<String> DEAD_ENDS = Set.of("denied", "rejected", "failed", "cancelled");

  private final Places places;
  private final People people;

  DataTeam(Places places, People people) {
    this.places = places;
    this.people = people;
  }

  /** Uploads the table, then declares its schema over what was inferred. */
  String register(String name, DemoFile table, DemoFile schema) {
    Account steward = people.steward();
    Answer source = steward.upload(places.sources(name), "text/csv", table.bytes()).expect(201);
    String id = source.text("/id");
    String etag = source.etag().orElseThrow(() -> new StoryBroken("A source without ETag"));
    steward.patch(places.source(id), schema.json(), etag).expect(200);
    return id;
  }

  Answer file(DemoFile request, String source) {
    return fileExpecting(request, source, 202);
  }

  Answer fileExpecting(DemoFile request, String source, int status) {
    ObjectNode body = request.json().deepCopy();
    body.put("source_id", source);
    return people.scientist().post(places.requests(), body).expect(status);
  }

  JsonNode awaitState(String request, String state) {
    return Patience.await(
        "request %s to be %s".formatted(request, state),
        GENERATION,
        () -> {
          JsonNode body = people.scientist().get(places.request(request)).expect(200).body();
          String now = body.at("/state").asText();
          if (DEAD_ENDS.contains(now) && !now.equals(state)) {
            throw new StoryBroken("Request ended otherwise: " + body);
          }
          return now.equals(state) ? Optional.of(body) : Optional.empty();
        });
  }
}
