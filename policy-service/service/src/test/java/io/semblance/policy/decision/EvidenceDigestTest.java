package io.semblance.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EvidenceDigestTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void orderAndSpellingOfNumbersDoNotMatter() throws JsonProcessingException {
    JsonNode one = JSON.readTree("{\"request\": {\"rows\": 10.0, \"id\": \"a\"}, \"source\": 1}");
    JsonNode other = JSON.readTree("{\"source\": 1e0, \"request\": {\"id\": \"a\", \"rows\": 10}}");

    assertThat(EvidenceDigest.of(one)).isEqualTo(EvidenceDigest.of(other));
  }

  @Test
  void everyFactThatWasSeenMatters() throws JsonProcessingException {
    JsonNode one = JSON.readTree("{\"request\": {}, \"evidence\": {\"validity\": 1}}");
    JsonNode other = JSON.readTree("{\"request\": {}, \"evidence\": {\"validity\": 0.9}}");

    assertThat(EvidenceDigest.of(one)).isNotEqualTo(EvidenceDigest.of(other));
  }

  @Test
  void whatOtherRequestsChangeIsLeftOut() throws JsonProcessingException {
    JsonNode one =
        JSON.readTree("{\"request\": {}, \"ledger\": 1, \"context\": 1, \"reviews\": []}");
    JsonNode other = JSON.readTree("{\"request\": {}}");

    assertThat(EvidenceDigest.of(one)).isEqualTo(EvidenceDigest.of(other));
  }

  @Test
  void theDigestIsThatOfTheCanonicalForm() throws JsonProcessingException {
    /* printf '{"request":{}}' | sha256sum */
    assertThat(EvidenceDigest.of(JSON.readTree("{\"request\": {}}")))
        .isEqualTo("sha256:36e410e5b54fc8b5f4f9f72c1d1de01a0e565fb1afcc890306d4d008a8d9eb9d");
  }
}
