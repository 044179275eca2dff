package io.semblance.catalog.dataset;

import static io.restassured.RestAssured.given;
import static io.semblance.catalog.CatalogClient.as;
import static io.semblance.catalog.CatalogClient.awaitEnd;
import static io.semblance.catalog.CatalogClient.published;
import static io.semblance.catalog.CatalogClient.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.semblance.catalog.RealServices;
import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.store.Sha256;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class DatasetIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String OPEN = "/api/v1/datasets/open-cars";
  private static final String CLOSED = "/api/v1/datasets/closed-students";

  private static boolean isPublished;

  @BeforeAll
  static void needsToRunOnce() {
    isPublished = false;
  }

  private static void publish() {
    if (!isPublished) {
      published(RecordedRelease.CARS, "open-cars");
      published(RecordedRelease.STUDENTS, "closed-students");
      isPublished = true;
    }
  }

  @Test
  void publicMetadataIsOpenToAnyone() {
    publish();

    given().get(OPEN).then().statusCode(200).body("latest_version", equalTo("1.0.0"));
    given().get(OPEN + "/versions/1.0.0").then().statusCode(200).header("ETag", startsWith("\""));
    given().get(OPEN + "/versions/1.0.0/label.svg").then().contentType("image/svg+xml");
    given()
        .accept("text/html")
        .get(OPEN + "/versions/1.0.0")
        .then()
        .contentType(startsWith("text/html"));
  }

  @Test
  void otherMetadataNeedsARoleAndDoesNotSayWhatExists() {
    publish();

    for (String path : List.of(CLOSED, CLOSED + "/versions/1.0.0", "/api/v1/datasets/none")) {
      given().get(path).then().statusCode(401).contentType(PROBLEM);
      as("nora").get(path).then().statusCode(403).contentType(PROBLEM);
    }
    as("uma").get(CLOSED).then().statusCode(200);
    as("uma").get("/api/v1/datasets/none").then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void recordDigestIsTheSha256OfTheServedRecord() {
    publish();

    String digest = as("uma").get(CLOSED + "/versions/1.0.0").path("record_digest");
    Response record = as("uma").get(CLOSED + "/versions/1.0.0/record");

    assertThat(Sha256.of(record.asByteArray()).prefixed()).isEqualTo(digest);
    assertThat(record.contentType()).startsWith("application/vnd.semblance.transparency-record");
    given().get("/schemas/sdtr/v1.json").then().statusCode(200);
  }

  @Test
  void croissantIsServedAsLinkedData() {
    publish();

    as("uma")
        .get(CLOSED + "/versions/1.0.0/croissant")
        .then()
        .contentType(containsString("application/ld+json"))
        .body("'rai:hasSyntheticData'", equalTo(true));
  }

  @Test
  void searchShowsWhatTheViewerMaySee() {
    publish();

    assertThat(names(given().get("/api/v1/datasets?q=fuel economy"))).contains("open-cars");
    assertThat(names(given().get("/api/v1/datasets?page_size=100")))
        .doesNotContain("closed-students");
    assertThat(names(as("uma").get("/api/v1/datasets?q=student behaviour")))
        .contains("closed-students")
        .doesNotContain("open-cars");
    assertThat(names(as("uma").get("/api/v1/datasets?purpose=research&release_scope=registered")))
        .contains("closed-students")
        .doesNotContain("open-cars");
    assertThat(names(as("nora").get("/api/v1/datasets"))).doesNotContain("closed-students");
  }

  @Test
  void pagesCoverEveryHitOnce() {
    publish();
    List<String> all = names(as("uma").get("/api/v1/datasets?page_size=100"));

    List<String> paged = new ArrayList<>();
    String token = "";
    while (token != null) {
      Response page = as("uma").queryParam("page_token", token).get("/api/v1/datasets?page_size=1");
      paged.addAll(names(page));
      token = page.path("next_page_token");
    }

    assertThat(paged).doesNotHaveDuplicates().containsAll(all);
  }

  @ParameterizedTest
  @CsvSource({
    "page_size=0, page_size",
    "page_size=1.5, page_size",
    "page_token=abc, page_token",
    "purpose=fun, purpose",
    "release_scope=PUBLIC, release_scope"
  })
  void saysWhichParameterIsWrong(String query, String parameter) {
    given()
        .get("/api/v1/datasets?" + query)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", containsString(parameter));
  }

  @Test
  void everyErrorIsAProblem() {
    given().get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
    given().delete("/api/v1/datasets").then().statusCode(405).contentType(PROBLEM);
    given().auth().oauth2("ey.no.token").get(OPEN).then().statusCode(401).contentType(PROBLEM);
    as("sam").get("/api/v1/releases?state=odd").then().statusCode(400).contentType(PROBLEM);
    as("uma").get("/api/v1/releases").then().statusCode(403).contentType(PROBLEM);
  }

  @Test
  void browsersAreToldWhatIsNeverNeeded() {
    given()
        .get("/api/v1/datasets")
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"));
  }

  @Test
  void hostileTextStaysTextOnThePage() {
    String script = "</script><script>alert(1)</script>";
    String id =
        release(
            new RecordedRelease("cars"),
            "hostile",
            m -> m.withObject("/dataset").put("title", script).put("description", script));
    awaitEnd(id);

    given()
        .accept("text/html")
        .get("/datasets/hostile")
        .then()
        .statusCode(200)
        .body(not(containsString("<script>alert")));
  }

  private static List<String> names(Response page) {
    return page.then().statusCode(200).extract().path("datasets.name");
  }
}
