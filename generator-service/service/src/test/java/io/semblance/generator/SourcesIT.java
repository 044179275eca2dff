package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class SourcesIT {

  private static final String TABLE = "age,city,score\n34,Berlin,1.50\n41,Lyon,2.25\n,Lyon,0.75\n";

  @Test
  void registrationAnswersWithAReasonForEveryProperty() {
    ValidatableResponse source = Tables.upload("people", TABLE).statusCode(201);

    source
        .header("ETag", equalTo("\"1\""))
        .body("columns.size()", equalTo(3))
        .body("columns[0].name", equalTo("age"))
        .body("columns[0].type.value", equalTo("integer"))
        .body("columns[0].type.origin", equalTo("inferred"))
        .body("columns[0].nullable.value", equalTo(true))
        .body("columns[0].sensitivity.value", equalTo("personal"))
        .body("rows.declared", nullValue());
    assertThat(source.extract().jsonPath().getList("columns.type.reason", String.class))
        .allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void sameContentHasTheSameCommitmentHoweverItIsWritten() {
    String one = Tables.upload("one", TABLE).extract().path("commitment");

    Tables.upload("two", "city;score;age\r\n\"Lyon\";0.75;\r\nLyon;2.250;41\r\nBerlin;1.5;34\r\n")
        .statusCode(201)
        .body("commitment", equalTo(one));
    Tables.upload("three", TABLE + "35,Berlin,1.5\n").body("commitment", not(equalTo(one)));
  }

  @Test
  void declarationsAreKeptAndContradictionsAreToldWithoutValues() {
    String id = Tables.upload("people", TABLE).extract().path("id");

    Tables.patch(
            id,
            "\"1\"",
            "{'rows':{'declared':9},'columns':[{'name':'city','type':'categorical','levels':['Berlin']}]}")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("columns[1].levels.origin", equalTo("declared"))
        .body("warnings.pointer", hasItem("/columns/1"))
        .body("warnings.pointer", hasItem("/rows/declared"))
        .body("warnings.detail.toString()", not(org.hamcrest.Matchers.containsString("Lyon")));
    People.as("dan")
        .get("/api/v1/sources/" + id)
        .then()
        .body("version", equalTo(2))
        .body("columns[1].levels.origin", equalTo("declared"))
        .body("columns[0].bounds", nullValue())
        .body("toString()", not(org.hamcrest.Matchers.containsString("Lyon")));
  }

  @Test
  void changesNeedTheVersionThatTheyChange() {
    String id = Tables.upload("people", TABLE).extract().path("id");

    Tables.patch(id, "\"7\"", "{'title':'A'}").statusCode(412);
    People.as("sam")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch("/api/v1/sources/" + id)
        .then()
        .statusCode(428)
        .contentType("application/problem+json");
    Tables.patch(id, "\"1\"", "{'columns':[{'name':'nobody'}]}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/columns/0/name"));
  }

  @Test
  void sourcesAreListedPageByPage() {
    Tables.upload("first", TABLE);
    Tables.upload("second", TABLE);

    ValidatableResponse page = People.as("dan").get("/api/v1/sources?page_size=1").then();

    page.statusCode(200).body("sources.size()", equalTo(1)).body("next_page_token", notNullValue());
    String next = page.extract().path("next_page_token");
    People.as("dan")
        .get("/api/v1/sources?page_size=1&page_token=" + next)
        .then()
        .body("sources[0].id", not(equalTo(page.extract().path("sources[0].id"))));
    People.as("dan").get("/api/v1/sources?page_token=x").then().statusCode(400);
    People.as("dan").get("/api/v1/sources?page_size=0").then().statusCode(400);
  }
}
