package io.semblance.engine.table;

import io.semblance.engine.schema.SemanticType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many values of a column are shaped like personal data of each type. */
final class PersonalShapes {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[A-Za-z]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()/.-]{6,19}");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern IP4 = Pattern.compile("([0-9]{1,3})(\\.[0-9]{1,3}){3}");
  private static final Pattern IP6 = Pattern.compile("(?=.*::|([^:]+:){7})[0-9A-Fa-f:]{2,39}");
  private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");
  private static final Pattern CARD = Pattern.compile("[0-9]{4}([ -]?[0-9]{3,6}){2,4}");
  private static final int LONGEST = 254;

  private final Map<SemanticType, Long> counts = new EnumMap<>(SemanticType.class);

  void add(String text) {
    if (text.length() >= 2 && text.length() <= LONGEST) {
      shape(text).ifPresent(type -> counts.merge(type, 1L, Long::sum));
    }
  }

  long count(SemanticType type) {
    return counts.getOrDefault(type, 0L);
  }

  private static Optional<SemanticType> shape(String text) {
    if (text.indexOf('@') > 0 && EMAIL.matcher(text).matches()) {
      return Optional.of(SemanticType.EMAIL);
    }
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return Optional.of(SemanticType.URL);
    }
    if (text.indexOf('.') > 0 && IP4.matcher(text).matches()) {
      return isIp4(text) ? Optional.of(SemanticType.IP_ADDRESS) : Optional.empty();
    }
    if (text.indexOf(':') >= 0 || text.indexOf('-') == 2) {
      if (MAC.matcher(text).matches()) {
        return Optional.of(SemanticType.MAC_ADDRESS);
      }
      if (IP6.matcher(text).matches()) {
        return Optional.of(SemanticType.IP_ADDRESS);
      }
    }
    return ofDigits(text);
  }

  private static Optional<SemanticType> ofDigits(String text) {
    if (text.length() < 7 || text.length() > 42) {
      return Optional.empty();
    }
    String packed = text.replace(" ", "");
    if (IBAN.matcher(packed).matches() && isIban(packed)) {
      return Optional.of(SemanticType.IBAN);
    }
    if (CARD.matcher(text).matches() && isCard(text)) {
      return Optional.of(SemanticType.CREDIT_CARD);
    }
    return PHONE.matcher(text).matches() ? Optional.of(SemanticType.PHONE) : Optional.empty();
  }

  private static boolean isIp4(String text) {
    for (String part : text.split("\\.", -1)) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  /** The remainder by 97 of the number that ISO 13616 makes of an IBAN is 1. */
  private static boolean isIban(String text) {
    String rotated = text.substring(4) + text.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < rotated.length(); i++) {
      int value = Character.digit(rotated.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  /** The sum of digits by Luhn, every second one doubled, is a multiple of ten. */
  private static boolean isCard(String text) {
    int sum = 0;
    int digits = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        int weighted = digits % 2 == 0 ? digit : 2 * digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
        digits++;
      }
    }
    return digits >= 13 && digits <= 19 && sum % 10 == 0;
  }
}
