package io.semblance.catalog.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.problem.CatalogProblem.Offence;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one CloudEvent in structured JSON mode, and says of each field what is wrong with it. */
final class EventParser {

  static final String TYPE = "io.semblance.dataset.released";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Set<String> DATA_FIELDS =
      Set.of("release_id", "manifest_path", "manifest_digest");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Offence> errors = new ArrayList<>();

  private EventParser() {}

  /** Returns what the event announces; fails with problem 400 that lists every offence. */
  static ReleaseAnnouncement parse(String body) {
    return new EventParser().read(tree(body));
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw CatalogProblem.invalid(
          "malformed-json",
          "The body is not JSON",
          List.of(new Offence("", e.getOriginalMessage())));
    }
  }

  private ReleaseAnnouncement read(JsonNode event) {
    if (!event.isObject()) {
      errors.add(new Offence("", "a CloudEvent is a JSON object"));
      throw invalid();
    }
    checkAttributes(event);
    JsonNode data = event.path("data");
    checkData(data);
    if (!errors.isEmpty()) {
      throw invalid();
    }
    return new ReleaseAnnouncement(
        event.path("source").textValue(),
        event.path("id").textValue(),
        data.path("release_id").textValue(),
        data.path("manifest_path").textValue(),
        data.path("manifest_digest").textValue());
  }

  private void checkAttributes(JsonNode event) {
    check(event, "/specversion", "must be \"1.0\"", "1.0"::equals);
    check(event, "/type", "must be \"%s\"".formatted(TYPE), TYPE::equals);
    check(event, "/id", "must be 1 to 200 printable ASCII characters", matches(PRINTABLE));
    check(event, "/source", "must be a URI reference of at most 200", matches(PRINTABLE));
    if (event.has("time")) {
      check(event, "/time", "must be an RFC 3339 time", EventParser::isTime);
    }
    if (event.has("datacontenttype")) {
      check(event, "/datacontenttype", "must be application/json", "application/json"::equals);
    }
    for (String name : (Iterable<String>) event::fieldNames) {
      if (!ATTRIBUTE.matcher(name).matches()) {
        errors.add(new Offence("/" + name, "is not the name of a CloudEvents attribute"));
      }
    }
  }

  private void checkData(JsonNode data) {
    if (!data.isObject()) {
      errors.add(new Offence("/data", "must be an object"));
      return;
    }
    check(data, "/release_id", "must be an identifier of at most 64", matches(ID), "/data");
    String expected = "/api/v1/releases/" + data.path("release_id").asText();
    check(data, "/manifest_path", "must be " + expected, expected::equals, "/data");
    check(data, "/manifest_digest", "must be sha256: and 64 digits", matches(DIGEST), "/data");
    for (String name : (Iterable<String>) data::fieldNames) {
      if (!DATA_FIELDS.contains(name)) {
        errors.add(new Offence("/data/" + name, "is not a field of this event"));
      }
    }
  }

  private void check(JsonNode in, String pointer, String rule, Rule holds) {
    check(in, pointer, rule, holds, "");
  }

  private void check(JsonNode in, String pointer, String rule, Rule holds, String prefix) {
    JsonNode value = in.at(pointer);
    if (!value.isTextual() || !holds.test(value.textValue())) {
      errors.add(new Offence(prefix + pointer, rule));
    }
  }

  private static Rule matches(Pattern pattern) {
    return text -> pattern.matcher(text).matches();
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private HttpProblem invalid() {
    return CatalogProblem.invalid("invalid-event", "The event is not acceptable", errors);
  }

  /** What a text must be. */
  private interface Rule {
    boolean test(String text);
  }
}
