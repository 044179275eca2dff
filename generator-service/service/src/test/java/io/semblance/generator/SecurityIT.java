package io.semblance.generator;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class SecurityIT {

  private static final String ID = "7d0f6a52-95f4-4f36-8f62-0a3cf0d0a4f1";

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/sources",
    "GET,/api/v1/requests",
    "GET,/api/v1/requests/" + ID,
    "GET,/api/v1/requests/" + ID + "/evidence",
    "GET,/api/v1/requests/" + ID + "/events",
    "GET,/api/v1/releases/" + ID,
    "POST,/api/v1/requests/" + ID + ":cancel",
  })
  void withoutATokenNothingIsTold(String method, String path) {
    problem(RestAssured.given().urlEncodingEnabled(false), method, path, 401);
    problem(
        RestAssured.given().urlEncodingEnabled(false).auth().oauth2("garbage"), method, path, 401);
  }

  @ParameterizedTest
  @CsvSource({
    "nora,GET,/api/v1/sources",
    "uma,GET,/api/v1/requests",
    "dan,GET,/api/v1/requests/" + ID + "/evidence",
    "pia,POST,/api/v1/requests/" + ID + ":cancel",
    "sam,GET,/api/v1/releases/" + ID,
  })
  void withoutTheRoleNothingIsDone(String user, String method, String path) {
    problem(People.as(user), method, path, 403);
  }

  @Test
  void eventsComeFromPolicyServiceAlone() {
    String event =
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"x\",\"type\":\"y\",\"data\":{}}";
    String type = "application/cloudevents+json";
    People.as("ada").contentType(type).body(event).post("/api/v1/events").then().statusCode(403);
    People.service("policy-service")
        .contentType(type)
        .body(event)
        .post("/api/v1/events")
        .then()
        .statusCode(422);
  }

  @Test
  void tokensForOtherServicesAreRefused() {
    problem(People.service("opa"), "GET", "/api/v1/sources", 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v1/requests/" + ID,
        "/api/v1/requests/no-id",
        "/api/v1/requests/" + ID + "/events"
      })
  void whatIsNotThereIsAProblemDocument(String path) {
    problem(People.as("ada"), "GET", path, 404);
  }

  @Test
  void wrongMethodsAndTypesAreProblemDocuments() {
    problem(People.as("ada"), "DELETE", "/api/v1/sources", 405);
    problem(People.as("ada").contentType("text/plain").body("x"), "POST", "/api/v1/requests", 415);
    problem(People.as("ada").accept("text/csv"), "GET", "/api/v1/requests", 406);
    problem(People.as("ada"), "GET", "/api/v1/requests?page_token=" + "x".repeat(9000), 414);
    problem(People.as("ada").header("X-Long", "x".repeat(40_000)), "GET", "/api/v1/requests", 431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "0", "201", "99999999999"})
  void aPageSizeThatIsNoneIsRefused(String size) {
    problem(People.as("ada"), "GET", "/api/v1/requests?page_size=" + size, 400);
    problem(People.as("ada"), "GET", "/api/v1/sources?page_size=" + size, 400);
  }

  private static void problem(RequestSpecification caller, String method, String path, int status) {
    caller
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", startsWith("/problems/"))
        .body("title", not(emptyOrNullString()))
        .body("status", equalTo(status))
        .body("detail", not(emptyOrNullString()));
  }
}
