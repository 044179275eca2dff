package io.semblance.catalog.dataset;

import static io.semblance.catalog.CatalogClient.as;
import static io.semblance.catalog.CatalogClient.awaitEnd;
import static io.semblance.catalog.CatalogClient.pause;
import static io.semblance.catalog.CatalogClient.published;
import static io.semblance.catalog.CatalogClient.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.semblance.catalog.GeneratorRecording;
import io.semblance.catalog.RealServices;
import io.semblance.catalog.RecordedRelease;
import io.semblance.catalog.store.ContentStore;
import io.semblance.catalog.store.Sha256;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class WithdrawalIT {

  private static final String BODY =
      "{\"reason_code\":\"quality_defect\",\"reason\":\"Heights in feet\",\"replacement\":null}";

  @Inject ContentStore store;

  @Test
  void leavesATombstoneAndNoFile() throws Exception {
    byte[] own = "a\n1\n".getBytes(StandardCharsets.UTF_8);
    Sha256 digest = Sha256.of(own);
    String id = withOwnFile("to-withdraw", own);
    assertThat(awaitEnd(id)).isEqualTo("published");
    String version = "/api/v1/datasets/to-withdraw/versions/1.0.0";
    String etag = as("sam").get(version).header("ETag");

    withdraw("sam", "to-withdraw", null, BODY).then().statusCode(428);
    withdraw("sam", "to-withdraw", "\"old\"", BODY).then().statusCode(412);
    withdraw("uma", "to-withdraw", etag, BODY).then().statusCode(403);
    withdraw("sam", "to-withdraw", etag, BODY)
        .then()
        .statusCode(200)
        .body("files[0].sha256", equalTo(digest.hex()));

    as("uma")
        .get(version)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("tombstone.reason", equalTo("Heights in feet"));
    as("uma")
        .get(version + "/files/fuel-economy-synthetic.csv?purpose=research")
        .then()
        .statusCode(410);
    as("uma").get(version + "/croissant").then().statusCode(410);
    as("uma").get(version + "/record").then().statusCode(200);
    as("uma")
        .get("/datasets/to-withdraw/1.0.0")
        .then()
        .statusCode(410)
        .body(containsString("Heights in feet"), containsString(digest.hex()));
    leave("tombstone.html", as("uma").get("/datasets/to-withdraw/1.0.0").asByteArray());
    assertThat(isGone(store.path(digest))).isTrue();
  }

  @Test
  void sameWithdrawalAgainAnswersTheSameAndAnotherReasonDoesNot() {
    published(RecordedRelease.CARS, "withdrawn-twice");
    String etag = as("sam").get("/api/v1/datasets/withdrawn-twice/versions/1.0.0").header("ETag");

    String first = withdraw("sam", "withdrawn-twice", etag, BODY).path("withdrawn");
    String second = withdraw("sam", "withdrawn-twice", etag, BODY).path("withdrawn");

    assertThat(second).isEqualTo(first);
    withdraw("sam", "withdrawn-twice", etag, BODY.replace("feet", "miles")).then().statusCode(409);
  }

  @Test
  void filesThatAnotherVersionSharesStay() throws Exception {
    published(RecordedRelease.CARS, "sharing");
    published(RecordedRelease.CARS, "sharing");
    String etag = as("sam").get("/api/v1/datasets/sharing/versions/1.0.0").header("ETag");

    withdraw("sam", "sharing", etag, BODY).then().statusCode(200);

    Sha256 shared = Sha256.of(RecordedRelease.CARS.bytes("fuel-economy-synthetic.csv"));
    Thread.sleep(1500);
    assertThat(store.path(shared)).exists();
    as("uma").get("/api/v1/datasets/sharing").then().body("latest_version", equalTo("2.0.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}",
        "{\"reason_code\":\"quality_defect\"}",
        "{\"reason_code\":\"boredom\",\"reason\":\"x\"}",
        "{\"reason_code\":\"quality_defect\",\"reason\":\" \"}",
        "{\"reason_code\":\"quality_defect\",\"reason\":1}",
        "{\"reason_code\":\"quality_defect\",\"reason\":\"x\",\"replacement\":\"http://x\"}",
        "{\"reason_code\":\"quality_defect\",\"reason\":\"x\",\"why\":1}",
        "{",
      })
  void refusesWhatIsNoWithdrawal(String body) {
    withdraw("sam", "anything", "*", body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static String withOwnFile(String name, byte[] content) {
    return release(
        RecordedRelease.CARS,
        name,
        m -> {
          ((ObjectNode) m.at("/files/0"))
              .put("sha256", Sha256.of(content).hex())
              .put("bytes", content.length);
          GeneratorRecording.shared().serveNext("fuel-economy-synthetic.csv", content);
        });
  }

  private static Response withdraw(
      String user, String name, @Nullable String ifMatch, String body) {
    var request = as(user).urlEncodingEnabled(false).contentType(ContentType.JSON).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .post("/api/v1/datasets/%s/versions/1.0.0:withdraw".formatted(name));
  }

  /** Leaves a page where it can be looked at with a browser. */
  private static void leave(String name, byte[] page) throws IOException {
    Files.write(Files.createDirectories(Path.of("target", "pages")).resolve(name), page);
  }

  private static boolean isGone(Path file) {
    for (int i = 0; i < 100 && Files.exists(file); i++) {
      pause();
    }
    return !Files.exists(file);
  }
}
