package io.semblance.engine.table;

import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SemanticType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a column holds personal data, and of which type, by the shape of its values or by the
 * words of its name. A name alone decides only where values are texts, and for what many people
 * share, such as a city, only where most of the values differ: then they are no levels to learn.
 */
final class SemanticGuess {

  /** So many values of a shape make a column of it. */
  private static final double NEARLY_ALL = .95;

  private static final double MOSTLY_DIFFERENT = .5;
  private static final int MOST_WORDS_OF_A_NAME = 4;

  private static final List<SemanticType> TELLING_SHAPES =
      List.of(
          SemanticType.EMAIL,
          SemanticType.IBAN,
          SemanticType.CREDIT_CARD,
          SemanticType.MAC_ADDRESS,
          SemanticType.IP_ADDRESS,
          SemanticType.URL);

  private static final Set<String> PHONE =
      Set.of("phone", "mobile", "telephone", "fax", "cellphone", "msisdn");
  private static final Set<String> FIRST = Set.of("first", "given", "fore");
  private static final Set<String> LAST = Set.of("last", "family", "sur");
  private static final Set<String> OF_PERSON =
      Set.of(
          "full",
          "person",
          "patient",
          "customer",
          "client",
          "employee",
          "contact",
          "holder",
          "student",
          "teacher",
          "doctor",
          "physician",
          "guardian",
          "member",
          "applicant");
  private static final Set<String> NATIONAL =
      Set.of("ssn", "passport", "nino", "tin", "nationalid", "socialsecurity", "bsn", "cpf");
  private static final Set<String> USER = Set.of("username", "login", "nickname", "handle");

  private final ColumnProfile profile;
  private final List<String> words;

  SemanticGuess(ColumnProfile profile) {
    this.profile = profile;
    this.words = NameWords.of(profile.name);
  }

  Optional<Property<SemanticType>> guess() {
    return byShape().or(this::byName);
  }

  private Optional<Property<SemanticType>> byShape() {
    for (SemanticType type : TELLING_SHAPES) {
      long count = profile.shapes.count(type);
      if (count > 0 && count >= NEARLY_ALL * profile.examined) {
        return found(
            type, count + " of " + profile.examined + " different values have its shape", .95);
      }
    }
    long phones = profile.shapes.count(SemanticType.PHONE);
    if (phones > 0 && phones >= NEARLY_ALL * profile.examined) {
      if (has(PHONE)) {
        return found(SemanticType.PHONE, "its name and the shape of its values", .95);
      }
      if (profile.numbers == 0 && profile.dates.isEmpty() && profile.differs(MOSTLY_DIFFERENT)) {
        return found(SemanticType.PHONE, "the shape of its values, and that they differ", .5);
      }
    }
    return Optional.empty();
  }

  private Optional<Property<SemanticType>> byName() {
    if (profile.numbers == profile.present() || !profile.dates.isEmpty()) {
      return Optional.empty();
    }
    Optional<SemanticType> named = names().or(this::contacts);
    if (named.isPresent()) {
      return found(named.get(), "the words of its name", .7);
    }
    return profile.differs(MOSTLY_DIFFERENT)
        ? shared().flatMap(t -> found(t, "the words of its name, and that its values differ", .6))
        : Optional.empty();
  }

  private Optional<SemanticType> names() {
    boolean name = words.contains("name");
    if (!name && words.size() == 1) {
      return switch (words.get(0)) {
        case "firstname", "forename", "givenname" -> Optional.of(SemanticType.FIRST_NAME);
        case "lastname", "surname", "familyname" -> Optional.of(SemanticType.LAST_NAME);
        case "fullname" -> Optional.of(SemanticType.FULL_NAME);
        default -> Optional.empty();
      };
    }
    if (words.contains("surname") || (name && has(LAST))) {
      return Optional.of(SemanticType.LAST_NAME);
    }
    if (words.contains("forename") || (name && has(FIRST))) {
      return Optional.of(SemanticType.FIRST_NAME);
    }
    boolean ofPerson = name && (has(OF_PERSON) || words.size() == 1);
    return ofPerson && profile.wordsPerValue() <= MOST_WORDS_OF_A_NAME && profile.digits == 0
        ? Optional.of(SemanticType.FULL_NAME)
        : Optional.empty();
  }

  private Optional<SemanticType> contacts() {
    boolean ofDigits = profile.digits * 2 >= profile.characters;
    if (has(PHONE) && ofDigits) {
      return Optional.of(SemanticType.PHONE);
    }
    if (has(NATIONAL) && ofDigits) {
      return Optional.of(SemanticType.NATIONAL_ID);
    }
    if (words.contains("iban")) {
      return Optional.of(SemanticType.IBAN);
    }
    return words.contains("email") || (words.contains("mail") && words.size() == 1)
        ? Optional.of(SemanticType.EMAIL)
        : Optional.empty();
  }

  /** What many people may have in common. */
  private Optional<SemanticType> shared() {
    if (has(Set.of("address", "street", "addr"))) {
      return Optional.of(SemanticType.ADDRESS);
    }
    if (has(Set.of("city", "town"))) {
      return Optional.of(SemanticType.CITY);
    }
    if (has(Set.of("zip", "zipcode", "postcode", "postal"))) {
      return Optional.of(SemanticType.POSTCODE);
    }
    if (has(Set.of("company", "employer"))) {
      return Optional.of(SemanticType.COMPANY);
    }
    if (has(USER) || (words.contains("user") && words.contains("name"))) {
      return Optional.of(SemanticType.USERNAME);
    }
    boolean plate =
        words.contains("plate") && (words.contains("licence") || words.contains("license"));
    return plate ? Optional.of(SemanticType.LICENCE_PLATE) : Optional.empty();
  }

  private boolean has(Set<String> any) {
    return words.stream().anyMatch(any::contains);
  }

  private static Optional<Property<SemanticType>> found(
      SemanticType type, String reason, double confidence) {
    return Optional.of(Property.inferred(type, reason, confidence));
  }
}
