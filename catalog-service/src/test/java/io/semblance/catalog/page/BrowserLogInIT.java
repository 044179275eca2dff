package io.semblance.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.semblance.catalog.CatalogClient;
import io.semblance.catalog.RealServices;
import io.semblance.catalog.RecordedRelease;
import io.semblance.local.BackingServices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class BrowserLogInIT {

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new BrowserCookies())
          .followRedirects(Redirect.NEVER)
          .build();

  @Test
  void browserIsSentToLogInForAPageThatIsNotPublic() throws Exception {
    HttpResponse<String> answer = get(page("/datasets/anything"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("/realms/semblance/protocol/openid-connect/auth", "client_id=catalog-service");
  }

  @Test
  void personSeesThePageAfterLoggingInAndCanDownload() throws Exception {
    CatalogClient.published(RecordedRelease.STUDENTS, "after-log-in");
    URI page = page("/datasets/after-log-in/1.0.0");

    HttpResponse<String> seen = follow(logIn(follow(get(page)).body()));

    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.uri()).isEqualTo(page);
    leave("landing.html", seen);
    leave("label.svg", get(page("/datasets/after-log-in/1.0.0/label.svg")));
    assertThat(seen.body()).contains("<h1>Health behaviour of US high-school students</h1>");
    assertThat(get(page("/datasets/after-log-in/1.0.0/label.svg")).statusCode()).isEqualTo(200);
    String file = "/datasets/after-log-in/1.0.0/files/yrbss-synthetic.csv?purpose=";
    assertThat(get(page(file + "research")).statusCode()).isEqualTo(200);
    HttpResponse<String> refusal = get(page(file + "model_training"));
    assertThat(refusal.body()).contains("Denied by policy");
    leave("refusal.html", refusal);
    leave("search.html", get(page("/datasets")));
  }

  /** Leaves an answer where it can be looked at with a browser. */
  private static void leave(String name, HttpResponse<String> answer) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve(name), answer.body());
  }

  private HttpResponse<String> logIn(String form) throws Exception {
    Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(form);
    assertThat(action.find()).as(form).isTrue();
    String fields = "username=uma&password=" + BackingServices.shared().userPassword("uma");
    return browser.send(
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> follow(HttpResponse<String> first) throws Exception {
    HttpResponse<String> answer = first;
    for (int i = 0; i < 6 && answer.statusCode() / 100 == 3; i++) {
      String location = answer.headers().firstValue("Location").orElseThrow();
      answer = get(answer.uri().resolve(location));
    }
    return answer;
  }

  @Test
  void logInFormOfTheRealmIsReached() throws Exception {
    HttpResponse<String> answer = get(page("/datasets/anything"));

    HttpResponse<String> form =
        get(URI.create(answer.headers().firstValue("Location").orElseThrow()));

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("password");
  }

  @Test
  void programGetsAProblemInstead() throws Exception {
    HttpResponse<String> answer = get(page("/api/v1/datasets/anything/versions/1.0.0/record"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void publicPageNeedsNoLogIn() throws Exception {
    CatalogClient.published(RecordedRelease.CARS, "page-for-all");

    HttpResponse<String> page = get(page("/datasets/page-for-all"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Fuel economy of cars, test data</h1>", "Synthetic");
    assertThat(get(page("/datasets")).body()).contains("page-for-all");
  }

  @Test
  void theBareAddressLeadsToTheDatasets() throws Exception {
    HttpResponse<String> answer = get(page("/"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/datasets");
  }

  private static URI page(String path) {
    return URI.create("http://127.0.0.1:" + RestAssured.port + path);
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }
}
