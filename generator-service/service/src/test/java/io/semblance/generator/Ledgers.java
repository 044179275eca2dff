package io.semblance.generator;

import io.restassured.path.json.JsonPath;

/** What policy-service says was spent, in tests. */
final class Ledgers {

  private Ledgers() {}

  /** Returns the account of a source's content. */
  static JsonPath of(String source) {
    String key =
        People.as("ada").get("/api/v1/sources/" + source).then().extract().path("commitment");
    return People.as("pia")
        .get(
            "http://127.0.0.1:"
                + People.backing().ports().policy()
                + "/api/v1/ledger/sources/"
                + key)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
