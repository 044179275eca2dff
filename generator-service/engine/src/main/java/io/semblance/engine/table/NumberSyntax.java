package io.semblance.engine.table;

/** Recognises numbers as data files write them: {@code -12}, {@code 0.5}, {@code 1.2e-7}. */
final class NumberSyntax {

  private NumberSyntax() {}

  static boolean isNan(String text) {
    return text.equalsIgnoreCase("nan");
  }

  static boolean isNumber(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, at);
    at += whole;
    int fraction = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      fraction = digits(text, at + 1);
      at += 1 + fraction;
    }
    if (whole + fraction == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int exponent = digits(text, at);
      if (exponent == 0) {
        return false;
      }
      at += exponent;
    }
    return at == text.length();
  }

  /** Digits behind the point; -1 where an exponent makes the notion meaningless. */
  static int decimals(String number) {
    if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
      return -1;
    }
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  /** Whether a number starts with a zero that writing it as a number would lose: 007. */
  static boolean hasLeadingZero(String number) {
    int start = number.startsWith("-") ? 1 : 0;
    return digits(number, start) > 1 && number.charAt(start) == '0';
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
