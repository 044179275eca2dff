package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed API description is the real one; {@code make openapi} mends it. */
@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class OpenApiIT {

  private static final Path COMMITTED = Path.of("../../docs/api/generator.openapi.yaml");

  @Test
  void committedDescriptionIsTheRealOne() throws IOException {
    String real = RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();

    if (Boolean.getBoolean("semblance.openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, real);
    }

    assertThat(Files.readString(COMMITTED)).isEqualTo(real);
  }
}
