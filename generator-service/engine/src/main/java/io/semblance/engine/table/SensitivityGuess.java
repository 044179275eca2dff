package io.semblance.engine.table;

import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.schema.SensitivityCategory;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sensitivity category of a column, guessed from the words of its name and the shape of its
 * values. The word lists are short on purpose: a steward reviews every guess.
 */
record SensitivityGuess(Property<SensitivityCategory> category, Property<Boolean> quasiIdentifier) {

  private static final Map<SensitivityCategory, Set<String>> WORDS =
      Map.of(
          SensitivityCategory.DIRECT_IDENTIFIER,
          Set.of("email", "mail", "phone", "mobile", "ssn", "passport", "iban", "surname"),
          SensitivityCategory.SPECIAL_CATEGORY,
          Set.of(
              "race",
              "ethnicity",
              "ethnic",
              "hispanic",
              "religion",
              "political",
              "union",
              "orientation",
              "sexual",
              "genetic",
              "biometric",
              "health",
              "diagnosis",
              "disease",
              "medication",
              "blood",
              "bmi",
              "height",
              "weight",
              "sleep",
              "smoking",
              "alcohol",
              "drug",
              "disability",
              "pregnant",
              "pregnancy",
              "mental",
              "patient",
              "helmet"),
          SensitivityCategory.FINANCIAL,
          Set.of(
              "income",
              "salary",
              "wage",
              "capital",
              "balance",
              "loan",
              "credit",
              "debt",
              "account",
              "housing",
              "mortgage",
              "tax"),
          SensitivityCategory.PERSONAL,
          Set.of(
              "age",
              "gender",
              "sex",
              "birth",
              "birthday",
              "birthdate",
              "dob",
              "marital",
              "education",
              "occupation",
              "job",
              "workclass",
              "relationship",
              "nationality",
              "grade",
              "citizenship"));

  /** Words of places; a number under such a name, as in city_mpg, is no place. */
  private static final Set<String> PLACES =
      Set.of("address", "city", "country", "zip", "zipcode", "postcode", "postal", "county");

  private static final Set<String> COORDINATES =
      Set.of("lat", "latitude", "lon", "lng", "longitude", "gps");
  private static final Set<String> QUASI =
      Set.of(
          "age",
          "gender",
          "sex",
          "birth",
          "birthday",
          "birthdate",
          "dob",
          "race",
          "ethnicity",
          "hispanic",
          "marital",
          "occupation",
          "job",
          "education",
          "grade",
          "height",
          "weight",
          "nationality",
          "country",
          "city",
          "zip",
          "zipcode",
          "postcode",
          "postal",
          "county");
  private static final Set<String> KEYS = Set.of("id", "uuid", "guid", "key", "identifier");
  private static final Set<String> DATES =
      Set.of("date", "day", "dob", "birth", "birthday", "birthdate", "since", "until");
  private static final Set<String> NAMED_PERSON =
      Set.of("first", "last", "full", "given", "family");

  static SensitivityGuess of(ColumnProfile profile, Domain domain) {
    List<String> words = NameWords.of(profile.name);
    Property<Boolean> quasi =
        words.stream()
            .filter(QUASI::contains)
            .findFirst()
            .map(w -> Property.inferred(true, "others may know a person's '" + w + "'", .6))
            .orElse(Property.inferred(false, "its name holds no word of the list", .4));
    return new SensitivityGuess(category(profile, domain, words), quasi);
  }

  /** Whether a name says that the column's values name rows. */
  static boolean isNamedAsKey(String name) {
    return NameWords.of(name).stream().anyMatch(KEYS::contains);
  }

  /** Whether a name says that the column's values are dates. */
  static boolean isNamedAsDate(String name) {
    return NameWords.of(name).stream().anyMatch(DATES::contains);
  }

  private static Property<SensitivityCategory> category(
      ColumnProfile profile, Domain domain, List<String> words) {
    if (domain instanceof Domain.PersonalData data) {
      return found(ofType(data.type().value()), data.type().reason(), data.type().confidence());
    }
    if (profile.shapes.count(SemanticType.EMAIL) * 2 > profile.examined) {
      return found(SensitivityCategory.DIRECT_IDENTIFIER, "most values are e-mail addresses", .99);
    }
    boolean person = words.contains("name") && words.stream().anyMatch(NAMED_PERSON::contains);
    if (person || words.equals(List.of("name"))) {
      return found(SensitivityCategory.DIRECT_IDENTIFIER, "its name says it names people", .7);
    }
    for (SensitivityCategory category :
        List.of(
            SensitivityCategory.DIRECT_IDENTIFIER,
            SensitivityCategory.SPECIAL_CATEGORY,
            SensitivityCategory.FINANCIAL,
            SensitivityCategory.PERSONAL)) {
      Set<String> known = WORDS.getOrDefault(category, Set.of());
      for (String word : words) {
        if (known.contains(word)) {
          return found(category, "its name holds the word '" + word + "'", .7);
        }
      }
    }
    if (words.stream().anyMatch(COORDINATES::contains)
        || (!(domain instanceof Domain.Numeric) && words.stream().anyMatch(PLACES::contains))) {
      return found(SensitivityCategory.LOCATION, "its name is that of a place", .7);
    }
    return found(SensitivityCategory.NONE, "neither its name nor its values say otherwise", .4);
  }

  private static SensitivityCategory ofType(SemanticType type) {
    return switch (type) {
      case CITY, POSTCODE, COUNTRY -> SensitivityCategory.LOCATION;
      case COMPANY, JOB_TITLE -> SensitivityCategory.PERSONAL;
      case FULL_NAME,
          FIRST_NAME,
          LAST_NAME,
          EMAIL,
          PHONE,
          ADDRESS,
          IBAN,
          CREDIT_CARD,
          NATIONAL_ID,
          IP_ADDRESS,
          MAC_ADDRESS,
          URL,
          USERNAME,
          LICENCE_PLATE ->
          SensitivityCategory.DIRECT_IDENTIFIER;
    };
  }

  private static Property<SensitivityCategory> found(
      SensitivityCategory category, String reason, double confidence) {
    return Property.inferred(category, reason, confidence);
  }
}
