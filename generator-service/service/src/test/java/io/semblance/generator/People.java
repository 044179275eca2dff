package io.semblance.generator;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.semblance.local.BackingServices;

/** Calls in the name of the accounts of the local platform. */
final class People {

  private static final BackingServices BACKING = BackingServices.shared();

  private People() {}

  /** Calls as a person. */
  static RequestSpecification as(String user) {
    return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(BACKING.userToken(user));
  }

  /** Calls as a service. */
  static RequestSpecification service(String client) {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(BACKING.serviceToken(client));
  }

  static BackingServices backing() {
    return BACKING;
  }
}
