package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of the demo: two tables, five ways they go. Every chapter asserts what it tells, so a
 * story that ends is a platform that works.
 */
final class Story {

  private final Places places;
  private final People people;
  private final DataTeam team;
  private final Reviewers reviewers;
  private final DataUsers users;
  private final List<Chapter> chapters = new ArrayList<>();

  Story(Places places, People people) {
    this.places = places;
    this.people = people;
    this.team = new DataTeam(places, people);
    this.reviewers = new Reviewers(places, people);
    this.users = new DataUsers(places, people);
  }

  List<Chapter> tell() {
    harmlessTableIsReleasedAtOnce();
    String students = team.register("yrbss-2013", DemoFile.YRBSS, DemoFile.YRBSS_SCHEMA);
    tell(
        "Source yrbss-2013 registered",
        people.steward(),
        "schema declared",
        places.source(students));
    publicReleaseWithoutBudgetIsDenied(students);
    registeredReleaseUnderBudgetIsReviewed(students);
    downloadsPassTheAccessDecision();
    withdrawalLeavesATombstone();
    return List.copyOf(chapters);
  }

  private void harmlessTableIsReleasedAtOnce() {
    String source =
        team.register("fuel-economy-2021", DemoFile.FUEL_ECONOMY, DemoFile.FUEL_ECONOMY_SCHEMA);
    tell(
        "Source fuel-economy-2021 registered",
        people.steward(),
        "schema declared",
        places.source(source));
    String request = team.file(DemoFile.TEST_DATA_REQUEST, source).text("/id");
    JsonNode released = team.awaitState(request, "released");
    tell(
        "Test data for a software team",
        people.scientist(),
        "released at once, tier " + released.at("/release_decision/risk/tier").asText(),
        places.request(request));
    JsonNode dataset = users.awaitPublished("fuel-economy-synthetic", people.scientist());
    tell(
        "fuel-economy-synthetic in the catalog",
        people.scientist(),
        "published to " + dataset.at("/release_scope").asText(),
        places.page("fuel-economy-synthetic", "1.0.0"));
  }

  private void publicReleaseWithoutBudgetIsDenied(String source) {
    JsonNode denied = team.fileExpecting(DemoFile.PUBLIC_REQUEST, source, 403).body();
    List<String> reasons = new ArrayList<>();
    denied.at("/findings").forEach(finding -> reasons.add(reason(finding)));
    if (reasons.isEmpty()) {
      throw new StoryBroken("A denial without findings: " + denied);
    }
    tell(
        "Public release of health data of minors, no budget",
        people.scientist(),
        "denied by " + String.join("; ", reasons),
        places.request(denied.at("/request_id").asText()));
  }

  private static String reason(JsonNode finding) {
    String remedy = finding.at("/remedy").asText();
    if (remedy.isEmpty()) {
      throw new StoryBroken("A finding without a remedy: " + finding);
    }
    return finding.at("/rule_id").asText() + ". To pass: " + remedy;
  }

  private void registeredReleaseUnderBudgetIsReviewed(String source) {
    String request = team.file(DemoFile.REGISTERED_REQUEST, source).text("/id");
    JsonNode waiting = team.awaitState(request, "waiting_for_reviews");
    tell(
        "The same table for registered users with ε = 1",
        people.scientist(),
        "waits for reviews, tier " + waiting.at("/release_decision/risk/tier").asText(),
        places.request(request));
    URI review = reviewers.ownApprovalIsRefused(request);
    tell("Approval of one's own request", people.scientist(), "refused", review);
    review = reviewers.approve(request, people.steward(), "data_steward");
    tell("Review as data steward", people.steward(), "approved", review);
    review = reviewers.approve(request, people.privacyOfficer(), "privacy_officer");
    tell("Review as privacy officer", people.privacyOfficer(), "approved", review);
    team.awaitState(request, "released");
    users.awaitPublished("yrbss-synthetic", people.dataUser());
    tell(
        "yrbss-synthetic in the catalog",
        people.dataUser(),
        "published to registered",
        places.page("yrbss-synthetic", "1.0.0"));
  }

  private void downloadsPassTheAccessDecision() {
    tell(
        "Download for research",
        people.dataUser(),
        users.download(people.dataUser(), "research", 200));
    tell(
        "Download for product_demo",
        people.dataUser(),
        users.download(people.dataUser(), "product_demo", 403));
    tell(
        "Download without the role",
        people.withoutRole(),
        users.download(people.withoutRole(), "research", 403));
    tell(
        "Download without a token",
        people.nobody(),
        users.download(people.nobody(), "research", 401));
  }

  private void withdrawalLeavesATombstone() {
    users.withdraw();
    tell(
        "Withdrawal of yrbss-synthetic",
        people.steward(),
        "files 410 Gone, tombstone stays",
        places.page("yrbss-synthetic", "1.0.0"));
  }

  private void tell(String what, Account who, String outcome) {
    tell(what, who, outcome, places.dataset("yrbss-synthetic"));
  }

  private void tell(String what, Account who, String outcome, URI link) {
    chapters.add(new Chapter(what, who.name(), outcome, link.toString()));
  }
}
