package io.semblance.catalog.access;

import static io.restassured.RestAssured.given;
import static io.semblance.catalog.CatalogClient.as;
import static io.semblance.catalog.CatalogClient.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.semblance.catalog.RealServices;
import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.store.Sha256;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class DownloadIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String FILE =
      "/api/v1/datasets/to-download/versions/1.0.0/files/yrbss-synthetic.csv?purpose=";
  private static final byte[] CONTENT = RecordedRelease.STUDENTS.bytes("yrbss-synthetic.csv");
  private static boolean isPublished;

  @Inject DataSource dataSource;

  @BeforeEach
  void publishOnce() {
    if (!isPublished) {
      published(RecordedRelease.STUDENTS, "to-download");
      isPublished = true;
    }
  }

  @Test
  void registeredUserWithThePermittedPurposeGetsTheFile() {
    Response file = as("uma").get(FILE + "research");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.asByteArray()).isEqualTo(CONTENT);
    assertThat(file.header("Repr-Digest")).isEqualTo(Sha256.of(CONTENT).reprDigest());
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"yrbss-synthetic.csv\"");
  }

  @Test
  void eachDownloadIsWrittenDown() throws Exception {
    int before = count();

    as("uma").get(FILE + "research").then().statusCode(200);
    as("uma").get(FILE + "model_training").then().statusCode(403);

    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void anotherPurposeIsDeniedWithFindings() {
    as("uma")
        .get(FILE + "model_training")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/denied-by-policy"))
        .body("decision_id", notNullValue())
        .body("findings[0].remedy", notNullValue());
  }

  @Test
  void personWithoutTheRoleIsRefused() {
    as("nora").get(FILE + "research").then().statusCode(403).contentType(PROBLEM);
    as("paul").get(FILE + "research").then().statusCode(403).contentType(PROBLEM);
  }

  @Test
  void nobodyDownloadsWithoutSayingWhoAndWhatFor() {
    given().get(FILE + "research").then().statusCode(401).contentType(PROBLEM);
    as("uma").get(FILE + "fun").then().statusCode(400).contentType(PROBLEM);
    as("uma").get(FILE.replace("?purpose=", "")).then().statusCode(400).contentType(PROBLEM);
    as("uma").get(FILE.replace("yrbss", "other") + "research").then().statusCode(404);
  }

  @Test
  void rangesAreServedFromTheDisk() {
    Response part = as("uma").header("Range", "bytes=10-29").get(FILE + "research");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, 10, 30));
    assertThat(part.header("Content-Range")).isEqualTo("bytes 10-29/" + CONTENT.length);
    as("uma").header("Range", "bytes=99999999-").get(FILE + "research").then().statusCode(416);
    as("uma")
        .header("Range", "bytes=0-9")
        .header("If-Range", "\"other\"")
        .get(FILE + "research")
        .then()
        .statusCode(200);
    as("uma")
        .header("If-None-Match", part.header("ETag"))
        .get(FILE + "research")
        .then()
        .statusCode(304);
  }

  private int count() throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from download")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
