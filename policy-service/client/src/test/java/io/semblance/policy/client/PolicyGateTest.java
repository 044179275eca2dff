package io.semblance.policy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyGateTest {

  private static final AccessInput DOWNLOAD =
      AccessInput.of(
          new Requester("uma", List.of("data_user")),
          new DatasetFacts(
              "habits",
              "1.0.0",
              "published",
              ReleaseScope.REGISTERED,
              List.of(Purpose.RESEARCH),
              null,
              RiskTier.HIGH),
          Purpose.RESEARCH);

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final FakePolicyApi api = new FakePolicyApi();
  private final PolicyGate gate = new PolicyGate(api);

  @Test
  void silenceIsNotAnAnswer() {
    api.answer = Uni.createFrom().failure(new IllegalStateException("connection refused"));

    assertThatThrownBy(() -> decide())
        .isInstanceOf(PolicyUnavailableException.class)
        .hasMessageContaining("access")
        .hasMessageContaining("habits@1.0.0");
  }

  @Test
  void anEmptyAnswerIsNotAnAnswer() {
    api.answer = Uni.createFrom().nullItem();

    assertThatThrownBy(() -> decide()).isInstanceOf(PolicyUnavailableException.class);
  }

  @Test
  void aDecisionWithoutAnOutcomeCannotBeRead() {
    assertThatThrownBy(() -> json.readValue("{\"decision_id\": \"d\"}", Decision.class))
        .hasMessageContaining("outcome");
  }

  @Test
  void theQuestionSpeaksTheWordsOfTheWire() {
    JsonNode question =
        json.valueToTree(new PolicyApi.Question(DOWNLOAD.decisionPoint(), DOWNLOAD));

    assertThat(question.at("/decision_point").asText()).isEqualTo("access");
    assertThat(question.at("/input/dataset/permitted_purposes/0").asText()).isEqualTo("research");
    assertThat(question.at("/input").fieldNames())
        .toIterable()
        .containsExactly("subject", "requester", "dataset", "access");
  }

  @Test
  void onlyTheTwoFreestOutcomesPermit() {
    assertThat(Outcome.values())
        .filteredOn(Outcome::permits)
        .containsExactly(Outcome.ALLOW, Outcome.ALLOW_WITH_OBLIGATIONS);
  }

  private Decision decide() {
    return gate.decide(DOWNLOAD).await().atMost(Duration.ofSeconds(1));
  }
}
