package io.semblance.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PolicyPlatform.class)
class OpenApiIT {

  private static final Path COMMITTED = Path.of("../../docs/api/policy.openapi.yaml");

  /** A difference is mended by {@code make openapi}, and reviewed like any other change. */
  @Test
  void theDescriptionIsTheCommittedOne() throws IOException {
    String generated = given().queryParam("format", "yaml").get("/q/openapi").asString();
    if (Boolean.getBoolean("semblance.openapi.write")) {
      Files.createDirectories(COMMITTED.resolveSibling("."));
      Files.writeString(COMMITTED, generated);
    }

    assertThat(COMMITTED).content().isEqualTo(generated);
  }
}
