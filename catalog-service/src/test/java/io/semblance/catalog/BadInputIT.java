package io.semblance.catalog;

import static io.semblance.catalog.CatalogClient.as;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class BadInputIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/datasets/%00",
        "/api/v1/datasets/x/versions/1.0.0%00",
        "/api/v1/releases/%00",
        "/datasets/%00",
        "/api/v1/datasets/x/versions/1.0.0/files/x.csv?purpose=research&purpose=deception"
      })
  void anAddressThatNamesNothingForSureIsRefused(String path) {
    assertBadRequest(as("sam").urlEncodingEnabled(false).get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}{}",
        "{\"reason_code\":0,\"reason\":\"x\",\"replacement\":null}",
        "{\"reason_code\":\"privacy_risk\",\"reason\":\"a\\u0000b\",\"replacement\":null}",
        "{\"reason_code\":\"privacy_risk\",\"reason\":\"x\",\"by\":\"sam\"}"
      })
  void aWithdrawalThatIsNoneIsRefused(String body) {
    assertBadRequest(
        as("sam")
            .urlEncodingEnabled(false)
            .contentType("application/json")
            .header("If-Match", "*")
            .body(body)
            .post("/api/v1/datasets/x/versions/1.0.0:withdraw"));
  }

  @Test
  void everyRefusalIsAWholeDocument() {
    assertWhole(as("sam").get("/api/v1/nothing"), 404);
    assertWhole(as("sam").delete("/api/v1/datasets"), 405);
    assertWhole(as("sam").accept("text/csv").get("/api/v1/datasets"), 406);
    assertWhole(as("sam").contentType("text/plain").body("x").post("/api/v1/events"), 415);
    assertWhole(as("sam").get("/api/v1/datasets?q=" + "x".repeat(9000)), 414);
    assertWhole(as("sam").header("X-Long", "x".repeat(40_000)).get("/api/v1/datasets"), 431);
    assertWhole(as("sam").get("/api/v1/datasets?page_size=x"), 400);
    Response stranger =
        RestAssured.given().auth().oauth2("garbage").get("/api/v1/datasets/x/versions/1.0.0");
    assertWhole(stranger, 401);
    stranger.then().body("type", equalTo("/problems/unauthenticated"));
  }

  private static void assertWhole(Response response, int status) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", startsWith("/problems/"))
        .body("title", not(emptyOrNullString()))
        .body("status", equalTo(status))
        .body("detail", not(emptyOrNullString()));
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    as("sam")
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body("x".repeat(1 << 20))
        .post("/api/v1/datasets/x/versions/1.0.0:withdraw")
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  private static void assertBadRequest(Response response) {
    response
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", startsWith("/problems/"))
        .body("detail", not(startsWith("Cannot")));
  }
}
