package io.semblance.catalog.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventParserTest {

  private static final String EVENT =
      """
      {"specversion":"1.0","id":"e-1","source":"urn:semblance:generator","type":"io.semblance.dataset.released",
       "time":"2026-11-24T10:00:00Z","data":{"release_id":"r1","manifest_path":"/api/v1/releases/r1",
       "manifest_digest":"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}}""";

  @Test
  void readsAnAnnouncement() {
    ReleaseAnnouncement announcement = EventParser.parse(EVENT);

    assertThat(announcement.releaseId()).isEqualTo("r1");
    assertThat(announcement.eventId()).isEqualTo("e-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1.0\"|\"0.3\"|/specversion",
        "\"1.0\"|1.0|/specversion",
        "dataset.released|dataset.deleted|/type",
        "\"e-1\"|\"\"|/id",
        "\"e-1\"|7|/id",
        "urn:semblance:generator|a b|/source",
        "2026-11-24T|24 November |/time",
        "/api/v1/releases/r1|http://elsewhere/r1|/data/manifest_path",
        "/api/v1/releases/r1|/api/v1/releases/../r1|/data/manifest_path",
        "\"r1\"|\"../r1\"|/data/release_id",
        "sha256:ba|sha256:zz|/data/manifest_digest",
        "\"release_id\"|\"releaseId\"|/data/releaseId",
        "\"time\"|\"Time_Stamp\"|/Time_Stamp",
        "\"data\"|\"data_base64\"|/data"
      })
  void saysWhichFieldIsWrong(String before, String after, String pointer) {
    String event = EVENT.replace(before, after);

    assertThatThrownBy(() -> EventParser.parse(event))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(400);
              assertThat(problem.getParameters().get("errors")).asString().contains(pointer);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"[]", "null", "{", "{}{}", "{\"id\":1,\"id\":2}"})
  void refusesWhatIsNoEvent(String body) {
    assertThatThrownBy(() -> EventParser.parse(body)).isInstanceOf(HttpProblem.class);
  }
}
