package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** What data users do with the catalog, and the steward who withdraws from it. */
final class DataUsers {

  private static final Duration PUBLICATION = Duration.ofSeconds(60);
  private static final String DATASET = "yrbss-synthetic";
  private static final String VERSION = "1.0.0";

  private final Places places;
  private final People people;

  DataUsers(Places places, People people) {
    this.places = places;
    this.people = people;
  }

  JsonNode awaitPublished(String name, Account reader) {
    return Patience.await(
        name + " in the catalog",
        PUBLICATION,
        () -> {
          Answer answer = reader.get(places.version(name, VERSION));
          return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
        });
  }

  /** Tries a download and tells how it ended. */
  String download(Account account, String purpose, int status) {
    Answer answer =
        account.get(places.file(DATASET, VERSION, DATASET + ".csv", purpose)).expect(status);
    return status == 200
        ? "%,d bytes".formatted(answer.body().asText().length())
        : status + " " + answer.text("/title");
  }

  void withdraw() {
    Answer version = people.steward().get(places.version(DATASET, VERSION)).expect(200);
    ObjectNode reason =
        JsonNodeFactory.instance
            .objectNode()
            .put("reason_code", "superseded")
            .put("reason", "End of the demonstration")
            .putNull("replacement");
    String etag = version.etag().orElseThrow(() -> new StoryBroken("A version without ETag"));
    people.steward().post(places.withdrawal(DATASET, VERSION), reason, etag).expect(200);
    download(people.dataUser(), "research", 410);
    people.dataUser().page(places.page(DATASET, VERSION)).expect(410);
  }
}
