package io.semblance.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
  private static final String PLACEHOLDER = "\\$\\{[A-Z_]+}";
  private final JsonNode realm = read();

  @Test
  void holdsNoSecret() {
    assertThat(realm.findValuesAsText("secret")).hasSize(4).allMatch(s -> s.matches(PLACEHOLDER));
    assertThat(realm.findValuesAsText("value")).hasSize(8).allMatch(s -> s.matches(PLACEHOLDER));
  }

  @Test
  void onlyTheCommandLineTakesPasswords() {
    assertThat(clients(c -> c.path("directAccessGrantsEnabled").asBoolean(true)))
        .containsExactly("semblance-cli");
  }

  @Test
  void onlyTheCatalogSendsPeopleToALogInPageAndProvesItsCode() {
    assertThat(clients(c -> c.path("standardFlowEnabled").asBoolean(true)))
        .containsExactly("catalog-service");
    JsonNode catalog = client("catalog-service");
    assertThat(catalog.path("attributes").path("pkce.code.challenge.method").asText())
        .isEqualTo("S256");
    assertThat(catalog.path("redirectUris")).hasSize(1);
    assertThat(catalog.path("redirectUris").get(0).asText()).isEqualTo("http://127.0.0.1/*");
  }

  @Test
  void noClientSeesRolesBeyondThoseNamed() {
    assertThat(clients(c -> c.path("fullScopeAllowed").asBoolean(true))).isEmpty();
  }

  @Test
  void tokensAreShortAndGuessingIsSlow() {
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
  }

  private JsonNode client(String id) {
    return list(realm.path("clients")).stream()
        .filter(c -> c.path("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> clients(Predicate<JsonNode> condition) {
    return list(realm.path("clients")).stream()
        .filter(condition)
        .map(c -> c.path("clientId").asText())
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(Realm.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
