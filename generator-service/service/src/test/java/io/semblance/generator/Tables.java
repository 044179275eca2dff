package io.semblance.generator;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Tables that tests upload. */
final class Tables {

  static final String CSV = "text/csv";

  private Tables() {}

  /** People of the same few cities, whose score follows their age. */
  static String people(int rows, long seed) {
    Random random = new Random(seed);
    StringBuilder table = new StringBuilder("age,city,score\n");
    for (int i = 0; i < rows; i++) {
      int age = 20 + random.nextInt(50);
      String city = random.nextInt(3) == 0 ? "Lyon" : random.nextInt(2) == 0 ? "Oslo" : "Berlin";
      double score = age / 10.0 + random.nextInt(20) / 10.0;
      table.append(age).append(',').append(city).append(',');
      table.append(Math.round(score * 10) / 10.0).append('\n');
    }
    return table.toString();
  }

  static ValidatableResponse upload(String name, String table) {
    return upload(name, CSV, table.getBytes(StandardCharsets.UTF_8));
  }

  static ValidatableResponse upload(String name, String type, byte[] table) {
    return People.as("ada")
        .contentType(type)
        .body(table)
        .post("/api/v1/sources?name=" + name)
        .then();
  }

  static ValidatableResponse patch(String id, String etag, String patch) {
    return People.as("sam")
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(patch.replace('\'', '"'))
        .patch("/api/v1/sources/" + id)
        .then();
  }

  /** Registers people and declares everything about them; returns the source's id. */
  static String declaredPeople(int rows, long seed) {
    return declaredPeople(rows, seed, "");
  }

  /** The same, with more parameters of the upload. */
  static String declaredPeople(int rows, long seed, String more) {
    String id = upload("people" + more, people(rows, seed)).statusCode(201).extract().path("id");
    patch(
            id,
            "\"1\"",
            "{'subjects':'none','lawful_basis':'consent','rows':{'declared':"
                + rows
                + "},'columns':["
                + "{'name':'age','type':'integer','bounds':{'min':20,'max':70},'sensitivity':'none',"
                + "'quasi_identifier':false},"
                + "{'name':'city','type':'categorical','levels':['Berlin','Lyon','Oslo'],"
                + "'sensitivity':'none','quasi_identifier':false},"
                + "{'name':'score','type':'numeric','decimals':1,'bounds':{'min':2,'max':9},"
                + "'sensitivity':'none','quasi_identifier':false}]}")
        .statusCode(200);
    return id;
  }
}
