package io.semblance.policy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client for one test, in this realm or in one of its own, gone when the test is over. */
final class Keycloak implements AutoCloseable {

  private static final String SECRET = UUID.randomUUID().toString();

  private final String realm;
  private final String client = "test-" + UUID.randomUUID();
  private final String created;

  private Keycloak(String realm, String created) {
    this.realm = realm;
    this.created = created;
  }

  /** Makes a realm that this service does not trust. */
  static Keycloak withRealmElsewhere() {
    String realm = "elsewhere-" + UUID.randomUUID();
    admin().body(Map.of("realm", realm, "enabled", true)).post("/admin/realms");
    return new Keycloak(realm, "/admin/realms/" + realm).withClient();
  }

  /** Makes a client whose tokens last for a second. */
  static Keycloak withBriefTokens() {
    return new Keycloak("semblance", "").withClient();
  }

  String token() {
    return given()
        .baseUri(Calls.BACKING.keycloakUrl())
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", SECRET)
        .post("/realms/" + realm + "/protocol/openid-connect/token")
        .path("access_token");
  }

  @Override
  public void close() {
    admin().delete(created.isEmpty() ? "/admin/realms/semblance/clients/" + id() : created);
  }

  private String id() {
    return admin()
        .queryParam("clientId", client)
        .get("/admin/realms/semblance/clients")
        .path("[0].id");
  }

  private Keycloak withClient() {
    Map<String, Object> audience =
        Map.of(
            "name", "audience",
            "protocol", "openid-connect",
            "protocolMapper", "oidc-audience-mapper",
            "config",
                Map.of("included.custom.audience", "policy-service", "access.token.claim", "true"));
    admin()
        .body(
            Map.of(
                "clientId",
                client,
                "secret",
                SECRET,
                "serviceAccountsEnabled",
                true,
                "attributes",
                Map.of("access.token.lifespan", "6"),
                "protocolMappers",
                List.of(audience)))
        .post("/admin/realms/" + realm + "/clients")
        .then()
        .statusCode(201);
    return this;
  }

  private static RequestSpecification admin() {
    String token =
        given()
            .baseUri(Calls.BACKING.keycloakUrl())
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", Calls.BACKING.keycloakAdminPassword())
            .post("/realms/master/protocol/openid-connect/token")
            .path("access_token");
    return given()
        .baseUri(Calls.BACKING.keycloakUrl())
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON);
  }
}
