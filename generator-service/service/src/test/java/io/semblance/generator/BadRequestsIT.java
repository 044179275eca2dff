package io.semblance.generator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class BadRequestsIT {

  private static String source = "";

  @BeforeEach
  void register() {
    if (source.isEmpty()) {
      source = Tables.declaredPeople(500, 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'rows':100|'rows':0|/rows",
        "'rows':100|'rows':-1|/rows",
        "'rows':100|'rows':1000000000000|/rows",
        "'rows':100|'rows':'100'|/rows",
        "'rows':100|'rows':1.5|/rows",
        "'rows':100|'rows':null|/rows",
        "'rows':100|'rows':100,'colour':1|/colour",
        "'category':'replica'|'category':'copy'|/category",
        "'purpose':'software_testing'|'purpose':'fun'|/intended_use/purpose",
        "'release_scope':'internal_team'|'release_scope':'moon'|/release_scope",
        "'formats':['csv','parquet']|'formats':['xml']|/formats",
        "'formats':['csv','parquet']|'formats':['csv','csv']|/formats",
        "'name':'people-synthetic'|'name':'People!'|/dataset/name",
        "'rows':100|'rows':100,'protected_columns':['nobody']|/protected_columns/0",
        "'rows':100|'rows':100,'privacy':{'epsilon':0,'delta':1e-6}|/privacy/epsilon",
        "'rows':100|'rows':100,'privacy':{'epsilon':-1,'delta':1e-6}|/privacy/epsilon",
        "'rows':100|'rows':100,'privacy':{'epsilon':1e999,'delta':1e-6}|/privacy/epsilon",
        "'rows':100|'rows':100,'privacy':{'epsilon':1e308,'delta':1e-6}|/privacy/epsilon",
        "'title':'People'|'title':'a\\u0000b'|/dataset/title",
        "'title':'People'|'title':'a\\u001bb'|/dataset/title",
        "'rows':100|'rows':100,'privacy':{'epsilon':'NaN','delta':1e-6}|/privacy/epsilon",
        "'rows':100|'rows':100,'privacy':{'epsilon':1,'delta':0.5}|/privacy/delta",
        "'rows':100|'rows':100,'preset':'slow'|/preset",
        "'rows':100|'rows':100,'conditions':{}|/conditions",
        "'rows':100|'rows':100,'conditions':[1]|/conditions/0",
        "'rows':100|'rows':100,'conditions':[{'column':'nobody','missing':true}]|/conditions/0/column",
        "'rows':100|'rows':100,'conditions':[{'column':'age'}]|/conditions/0/in",
        "'rows':100|'rows':100,'conditions':[{'column':'age','in':[]}]|/conditions/0/in",
        "'rows':100|'rows':100,'conditions':[{'column':'age','in':['1'],'below':'2'}]|/conditions/0/in",
        "'rows':100|'rows':100,'conditions':[{'column':'age','like':'3'}]|/conditions/0/like",
        "'rows':100|'rows':100,'balance':{'column':'city','shares':{'Oslo':0.4}}|/balance/shares",
        "'rows':100|'rows':100,'balance':{'column':'city','shares':{'Oslo':-1}}|/balance/shares/Oslo",
        "'rows':100|'rows':100,'balance':{'column':'x','shares':{'Oslo':1}}|/balance/column",
        "'rows':100|'rows':100,'preset':'best','privacy':{'epsilon':1,'delta':1e-6}|/preset",
        "'rows':100|'rows':100,'seed':7,'privacy':{'epsilon':1,'delta':1e-6}|/seed",
      })
  void whatCannotBeIsRefusedWithItsPointer(String part, String change, String pointer) {
    String body = Requests.testData(source, 100, "");
    String changed = body.replace(part.replace('\'', '"'), change.replace('\'', '"'));

    Requests.file(changed)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"rows\":NaN}", "{\"rows\":1,\"rows\":2}", "{} {}"})
  void whatIsNoJsonIsRefused(String body) {
    Requests.file(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/malformed-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "1", "\"text\"", "null"})
  void whatIsNoObjectIsRefused(String body) {
    Requests.file(body).statusCode(422).contentType("application/problem+json");
  }

  @Test
  void longDocumentIsRefusedBeforeItIsRead() {
    Requests.file("\"" + "x".repeat(2 << 20) + "\"")
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-large"));
  }

  @Test
  void unknownSourceIsRefused() {
    Requests.file(Requests.testData("7d0f6a52-95f4-4f36-8f62-0a3cf0d0a4f1", 100, ""))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/source_id"));
  }

  @Test
  void filingNeedsAnIdempotencyKeyOfItsOwn() {
    String body = Requests.testData(source, 100, "");
    People.as("ada")
        .contentType("application/json")
        .body(body)
        .post("/api/v1/requests")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
    String first = Requests.file(body, "key-1").statusCode(202).extract().asString();

    Requests.file(body, "key-1").statusCode(202).body(equalTo(first));
    Requests.file(Requests.testData(source, 101, ""), "key-1")
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }
}
