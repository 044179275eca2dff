package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class ClaimsIT {

  private static final int MOST_OPEN = 6;
  private static final int LONG_WORK = 9_000_000;

  @Inject GeneratorConfig config;

  @Test
  void aNameBelongsToWhoFiledItFirst() throws Exception {
    String source = Tables.declaredPeople(400, 21);
    String name = "name-" + UUID.randomUUID();
    String id = fileAs("ada", source, name, 200).statusCode(202).extract().path("id");

    fileAs("dan", source, name, 200)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/name-taken"));
    fileAs("ada", source, name, 201).statusCode(202);
    assertThat(Requests.await(id, "released").getString("state")).isEqualTo("released");
  }

  @Test
  void aDenialTakesNoName() {
    String source = Tables.declaredPeople(400, 22);
    String name = "name-" + UUID.randomUUID();
    String prohibited = body(source, name, 200).replace("software_testing", "re_identification");
    Requests.fileAs("dan", prohibited, UUID.randomUUID().toString()).statusCode(403);

    fileAs("ada", source, name, 200).statusCode(202);
  }

  @Test
  void onePersonHasSoManyOpenRequestsAndNoMore() throws Exception {
    String source = Tables.declaredPeople(400, 23);
    String name = "name-" + UUID.randomUUID();
    List<String> open = new ArrayList<>();
    for (int i = 0; i < MOST_OPEN; i++) {
      open.add(fileAs("dan", source, name, LONG_WORK).statusCode(202).extract().path("id"));
    }

    fileAs("dan", source, name, LONG_WORK)
        .statusCode(429)
        .header("Retry-After", "60")
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-open-requests"));

    for (String id : open) {
      People.as("dan").post("/api/v1/requests/" + id + ":cancel").then().statusCode(200);
    }
    for (String id : open) {
      assertThat(Requests.awaitAs("dan", id, "cancelled").getString("state"))
          .isEqualTo("cancelled");
    }
  }

  @Test
  void aDerivedSourceSpendsTheBudgetOfItsAncestor() throws Exception {
    String parent = Tables.declaredPeople(2000, 24);
    String child = Tables.declaredPeople(1000, 25, "&derived_from=" + parent);
    People.as("sam").get("/api/v1/sources/" + child).then().body("derived_from", contains(parent));

    String id =
        Requests.file(
                Requests.testData(child, 300, ",\"privacy\":{\"epsilon\":1.0,\"delta\":0.000001}"))
            .statusCode(202)
            .extract()
            .path("id");
    assertThat(Requests.await(id, "released").getString("state")).isEqualTo("released");

    JsonPath spent = Ledgers.of(parent);
    assertThat(spent.getList("lines.request_id")).containsExactly(id);
    assertThat(spent.getList("lines.state")).containsExactly("committed");
    assertThat(spent.getDouble("spent.rho")).isPositive();
    assertThat(Ledgers.of(child).getList("lines.request_id")).containsExactly(id);
  }

  @Test
  void whatNoSourceIsHasNoDescendants() {
    for (String parent : List.of("x", UUID.randomUUID().toString())) {
      Tables.upload("orphan&derived_from=" + parent, Tables.people(10, 1))
          .statusCode(422)
          .body("errors.pointer", contains("?derived_from"));
    }
  }

  @Test
  void realRowsLieWhereNobodyElseReads() throws IOException {
    String source = Tables.declaredPeople(400, 26);

    Path file = config.dataDir().resolve("sources").resolve(source);
    assertThat(modeOf(file)).isEqualTo("rw-------");
    for (String folder : List.of("sources", "spool", "candidates")) {
      assertThat(modeOf(config.dataDir().resolve(folder))).as(folder).isEqualTo("rwx------");
    }
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String body(String source, String name, int rows) {
    return Requests.testData(source, rows, "").replace("people-synthetic", name);
  }

  private static ValidatableResponse fileAs(String user, String source, String name, int rows) {
    return Requests.fileAs(user, body(source, name, rows), UUID.randomUUID().toString());
  }
}
