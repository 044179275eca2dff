package io.semblance.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of the API is the one that the code gives. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class OpenApiIT {

  private static final Path COMMITTED =
      Path.of("..", "docs", "api", "catalog.openapi.yaml").toAbsolutePath().normalize();

  @Test
  void committedDescriptionIsThatOfTheCode() throws IOException {
    String generated = given().get("/q/openapi?format=yaml").asString();

    if (Boolean.getBoolean("semblance.openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }

    assertThat(COMMITTED)
        .as("reviewed? then: make openapi")
        .content()
        .isEqualToNormalizingNewlines(generated);
    assertThat(generated).contains("openapi: 3.1.0", "operationId: download_file");
  }
}
