package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class RequestsIT {

  private static final String BUDGET =
      ",\"privacy\":{\"epsilon\":1.0,\"delta\":0.000001},\"protected_columns\":[\"city\"]";

  @Test
  void testDataIsMadeMeasuredAndReleasedToTheCatalogAlone() throws Exception {
    String source = Tables.declaredPeople(600, 2);

    String id =
        Requests.file(Requests.testData(source, 300, ",'preset':'fast'"))
            .statusCode(202)
            .body("preset", equalTo("fast"))
            .extract()
            .path("id");
    JsonPath request = Requests.await(id, "released");

    assertThat(request.getString("state")).as(request.prettify()).isEqualTo("released");
    assertThat(request.getDouble("evidence.validity")).isGreaterThan(0.9);
    String release = "/api/v1/releases/" + request.getString("release_id");
    JsonPath manifest =
        People.service("catalog-service").get(release).then().statusCode(200).extract().jsonPath();
    assertThat(manifest.getString("request.id")).isEqualTo(id);
    assertThat(manifest.getString("generation.preset")).isEqualTo("fast");
    assertThat(manifest.getList("files.name"))
        .containsExactly("people-synthetic.csv", "people-synthetic.parquet");
    String csv =
        People.service("catalog-service")
            .get(release + "/files/people-synthetic.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(301).first().isEqualTo("age,city,score");
    People.as("ada").get(release).then().statusCode(403);
    People.service("catalog-service").get(release + "/files/..%2Fx").then().statusCode(404);
  }

  @Test
  void everyRowIsAsTheConditionsAndSharesSay() throws Exception {
    String source = Tables.declaredPeople(1500, 9);
    String wishes =
        ",'conditions':[{'column':'age','at_least':'30','below':'40'}],"
            + "'balance':{'column':'city','shares':{'Lyon':0.5,'Oslo':0.5}}";

    JsonPath request =
        Requests.await(
            Requests.file(Requests.testData(source, 400, wishes))
                .statusCode(202)
                .body("conditions[0].below", equalTo("40"))
                .extract()
                .path("id"),
            "released");

    assertThat(request.getString("state")).as(request.prettify()).isEqualTo("released");
    List<String> rows =
        People.service("catalog-service")
            .get(
                "/api/v1/releases/"
                    + request.getString("release_id")
                    + "/files/people-synthetic.csv")
            .then()
            .extract()
            .asString()
            .lines()
            .skip(1)
            .toList();
    assertThat(rows).hasSize(400).allMatch(row -> row.matches("3\\d,(Lyon|Oslo),.*"));
    assertThat(rows.stream().filter(row -> row.contains("Lyon")).count()).isEqualTo(200);
  }

  @Test
  void conditionsThatNoRowCanMeetFailTheRequest() throws Exception {
    String source = Tables.declaredPeople(400, 10);
    String wish = ",'conditions':[{'column':'city','in':['Atlantis']}]";

    JsonPath request =
        Requests.await(
            Requests.file(Requests.testData(source, 100, wish)).extract().path("id"), "failed");

    assertThat(request.getString("problem.type")).isEqualTo("/problems/conditions-unsatisfiable");
  }

  @Test
  void sameSeedGivesTheSameFiles() throws Exception {
    String source = Tables.declaredPeople(400, 3);

    String one =
        digests(Requests.file(Requests.testData(source, 200, ",\"seed\":7")).extract().path("id"));
    String other =
        digests(Requests.file(Requests.testData(source, 200, ",\"seed\":7")).extract().path("id"));

    assertThat(one).isEqualTo(other).isNotEmpty();
  }

  @Test
  void underABudgetExactFiguresAreForReviewersAlone() throws Exception {
    String source = Tables.declaredPeople(2000, 4);

    String id =
        Requests.file(Requests.testData(source, 500, BUDGET)).statusCode(202).extract().path("id");
    JsonPath request = Requests.await(id, "released");

    assertThat(request.getString("state")).as(request.prettify()).isEqualTo("released");
    assertThat(request.getMap("evidence.quality")).isNull();
    assertThat(request.getMap("evidence.attacks")).isNull();
    assertThat(request.getMap("evidence.expected_error")).isNotNull();
    assertThat(request.getDouble("privacy_datasheet.epsilon")).isBetween(0.5, 1.0);
    assertThat(request.getList("privacy_datasheet.expected_errors.column"))
        .containsExactlyInAnyOrder("age", "city", "score");
    assertThat(request.getDouble("privacy_datasheet.ledger_lines.rho.sum()"))
        .isCloseTo(request.getDouble("privacy_datasheet.rho"), within(1e-6));
    assertThat(request.getLong("evidence.holdout.rows")).isEqualTo(400);
    People.as("pia")
        .get("/api/v1/requests/" + id + "/evidence")
        .then()
        .statusCode(200)
        .body("reviewers.internal", equalTo(true))
        .body("reviewers.report.quality", notNullValue())
        .body("evidence.quality", nullValue());
    People.as("dan").get("/api/v1/requests/" + id + "/evidence").then().statusCode(403);
    People.as("ada")
        .get("/api/v1/requests/" + id + "/evidence")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-request"));
    JsonPath ledger = Ledgers.of(source);
    assertThat(ledger.getList("lines.state")).containsExactly("committed");
  }

  @Test
  void prohibitedUseIsDeniedWithFindings() {
    String source = Tables.declaredPeople(400, 5);
    String body =
        Requests.testData(source, 200, "").replace("software_testing", "re_identification");

    Requests.file(body)
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/denied-by-policy"))
        .body("outcome", equalTo("prohibited"))
        .body("findings.rule_id", hasItem("CORE-USE-02"))
        .body("request_id", notNullValue());
  }

  @Test
  void eventsResumeAfterTheLastOneSeen() throws Exception {
    String source = Tables.declaredPeople(400, 6);
    String id = Requests.file(Requests.testData(source, 200, "")).extract().path("id");
    String path = "/api/v1/requests/" + id + "/events";

    String all =
        People.as("ada")
            .accept("text/event-stream")
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    String rest =
        People.as("ada")
            .accept("text/event-stream")
            .header("Last-Event-ID", "2")
            .get(path)
            .then()
            .extract()
            .asString();

    assertThat(all)
        .contains("id:1\n", "event:progress", "\"state\":\"accepted\"", "\"state\":\"released\"");
    assertThat(rest)
        .doesNotContain("id:1\n", "id:2\n")
        .contains("id:3\n", "\"state\":\"released\"");
  }

  @Test
  void requestIsCancelledAndEndsOnce() throws Exception {
    String source = Tables.declaredPeople(400, 7);
    String id = Requests.file(Requests.testData(source, 9_000_000, "")).extract().path("id");

    People.as("ada").post("/api/v1/requests/" + id + ":cancel").then().statusCode(200);

    assertThat(Requests.await(id, "cancelled").getString("state")).isEqualTo("cancelled");
    People.as("ada").post("/api/v1/requests/" + id + ":cancel").then().statusCode(409);
  }

  @Test
  void requestsAreSeenByTheirRequesterAndByReviewers() {
    String source = Tables.declaredPeople(400, 8);
    String id = Requests.file(Requests.testData(source, 200, "")).extract().path("id");

    People.as("dan").get("/api/v1/requests/" + id).then().statusCode(404);
    People.as("pia").get("/api/v1/requests/" + id).then().statusCode(200);
    People.as("dan").get("/api/v1/requests").then().body("requests.id", not(hasItem(id)));
    People.as("pia").get("/api/v1/requests").then().body("requests.id", hasItem(id));
  }

  private static String digests(String id) throws InterruptedException {
    JsonPath request = Requests.await(id, "released");
    assertThat(request.getString("state")).as(request.prettify()).isEqualTo("released");
    return People.service("catalog-service")
        .get("/api/v1/releases/" + request.getString("release_id"))
        .then()
        .extract()
        .jsonPath()
        .getList("files.sha256")
        .toString();
  }
}
