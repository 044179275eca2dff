package io.semblance.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a column's name: {@code birthDate} and {@code BIRTH_DATE} have the same two. */
final class NameWords {

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");

  private NameWords() {}

  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
