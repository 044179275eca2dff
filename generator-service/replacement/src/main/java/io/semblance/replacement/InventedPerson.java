package io.semblance.replacement;

import io.semblance.engine.schema.SemanticType;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;

/*
 * One generator of random numbers is set anew for each row from the seed and the row's number, mixed
 * by the output function of SplitMix64, and every type draws from a stream of its own within the row:
 * so a column does not change when another is added. Addresses on the net lie under names that are
 * kept for examples (RFC 2606), so nobody gets mail.
 */
/** The person of one row, made up on demand. */
final class InventedPerson {

  private static final String[] DOMAINS = {"example.com", "example.net", "example.org"};
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final Random random = new Random(0);
  private final Faker faker;
  private final long seed;
  private final Map<SemanticType, String> known = new EnumMap<>(SemanticType.class);
  private long row;
  private int tries;

  InventedPerson(Locale locale, long seed) {
    this.faker = new Faker(locale, random);
    this.seed = seed;
  }

  /** Whether values of a type carry the number of their row. */
  static boolean isAlwaysUnique(SemanticType type) {
    return type == SemanticType.EMAIL || type == SemanticType.USERNAME;
  }

  /** The person of another row. */
  void become(long number) {
    row = number;
    tries = 0;
    known.clear();
  }

  /** A value of the person; the same when asked for again. */
  String value(SemanticType type) {
    String value = known.get(type);
    if (value == null) {
      value = invent(type);
      known.put(type, value);
    }
    return value;
  }

  /** Another value of the person, which replaces the one before. */
  String another(SemanticType type) {
    tries++;
    known.remove(type);
    return value(type);
  }

  private String invent(SemanticType type) {
    return switch (type) {
      case FULL_NAME -> value(SemanticType.FIRST_NAME) + initial() + value(SemanticType.LAST_NAME);
      case EMAIL -> address() + "@" + DOMAINS[(int) Math.floorMod(row, (long) DOMAINS.length)];
      case USERNAME -> address();
      case URL -> "https://www.example.com/" + account();
      case FIRST_NAME, LAST_NAME, PHONE, ADDRESS, CITY, POSTCODE, COUNTRY -> drawn(type);
      case COMPANY, JOB_TITLE, IBAN, CREDIT_CARD, NATIONAL_ID -> drawn(type);
      case IP_ADDRESS, MAC_ADDRESS, LICENCE_PLATE -> drawn(type);
    };
  }

  private String drawn(SemanticType type) {
    random.setSeed(
        mix(seed + GOLDEN * (row + 1) + mix(type.name().hashCode() + ((long) tries << 32))));
    return switch (type) {
      case FIRST_NAME -> faker.name().firstName();
      case LAST_NAME -> faker.name().lastName();
      case PHONE -> faker.phoneNumber().phoneNumber();
      case ADDRESS -> faker.address().fullAddress();
      case CITY -> faker.address().city();
      case POSTCODE -> faker.address().zipCode();
      case COUNTRY -> faker.address().country();
      case COMPANY -> faker.company().name();
      case JOB_TITLE -> faker.job().title();
      case IBAN -> faker.finance().iban();
      case CREDIT_CARD -> faker.finance().creditCard();
      case NATIONAL_ID -> faker.idNumber().valid();
      case IP_ADDRESS -> faker.internet().ipV4Address();
      case MAC_ADDRESS -> faker.internet().macAddress();
      case LICENCE_PLATE -> faker.bothify("??-####", true);
      case FULL_NAME, EMAIL, USERNAME, URL ->
          throw new IllegalArgumentException("made of others: " + type);
    };
  }

  /** What stands between the names: an initial where the plain name was taken. */
  private String initial() {
    return tries == 0 ? " " : " " + (char) ('A' + tries % 26) + ". ";
  }

  /** The name in plain letters, and the number of the row. */
  private String address() {
    return account() + (row + 1);
  }

  private String account() {
    String name = value(SemanticType.FIRST_NAME) + "." + value(SemanticType.LAST_NAME);
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]", "");
    return plain.length() > 1 ? plain : "person";
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
