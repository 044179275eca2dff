package io.semblance.policy;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.semblance.local.BackingServices;
import io.semblance.policy.client.DecisionInput;
import java.util.Map;
import java.util.UUID;

/** Calls to the service under test, as the people and services of the demo realm. */
public final class Calls {

  public static final BackingServices BACKING = BackingServices.shared();

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private Calls() {}

  /** Returns a call by a person. */
  public static RequestSpecification as(String username) {
    return bearing(BACKING.userToken(username));
  }

  /** Returns a call by a service's own account. */
  public static RequestSpecification asService(String clientId) {
    return bearing(BACKING.serviceToken(clientId));
  }

  /** Returns a call with any token. */
  public static RequestSpecification bearing(String token) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON);
  }

  /** Asks for a decision as the generator. */
  public static Response decide(DecisionInput input) {
    return ask(
        Map.of("decision_point", input.decisionPoint().wire(), "input", JSON.valueToTree(input)));
  }

  /** Asks whatever is given as the generator. */
  public static Response ask(Object question) {
    return asService("generator-service")
        .body(JSON.valueToTree(question).toString())
        .post("/api/v1/decisions");
  }

  /** Reserves budget as the generator. */
  public static Response reserve(String sourceKey, String requestId, double rho, double delta) {
    return reserve(
        Map.of(
            "source_key", sourceKey,
            "request_id", requestId,
            "attempt", 1,
            "rho", rho,
            "delta", delta));
  }

  /** Reserves whatever is given as the generator. */
  public static Response reserve(Map<String, Object> claim) {
    return asService("generator-service")
        .body(JSON.valueToTree(claim).toString())
        .post("/api/v1/ledger/reservations");
  }

  /** Returns a key that was never used. */
  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** Returns the id by which the identity provider knows a person. */
  public static String subOf(String username) {
    String claims = BACKING.userToken(username).split("\\.", -1)[1];
    try {
      return JSON.readTree(java.util.Base64.getUrlDecoder().decode(claims)).path("sub").asText();
    } catch (java.io.IOException garbled) {
      throw new IllegalStateException(garbled);
    }
  }
}
