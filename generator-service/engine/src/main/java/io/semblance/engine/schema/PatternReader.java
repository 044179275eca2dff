package io.semblance.engine.schema;

import java.util.ArrayList;
import java.util.List;

/** Reads the runs of an {@link IdentifierPattern} from left to right. */
final class PatternReader {

  private static final String DIGITS = "0123456789";

  private final String pattern;
  private final List<IdentifierPattern.Run> runs = new ArrayList<>();
  private int at;

  PatternReader(String pattern) {
    this.pattern = pattern;
  }

  List<IdentifierPattern.Run> runs() {
    while (at < pattern.length()) {
      add(run(characters()));
    }
    return runs;
  }

  private void add(IdentifierPattern.Run run) {
    IdentifierPattern.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null
        && last.min() < last.max()
        && run.characters().chars().anyMatch(c -> last.characters().indexOf(c) >= 0)) {
      throw refusal("a run of open length is followed by characters of its own");
    }
    runs.add(run);
  }

  private String characters() {
    char c = pattern.charAt(at++);
    if (c == '[') {
      return set();
    }
    if (c == '\\') {
      char escaped = next();
      if (escaped == 'd') {
        return DIGITS;
      }
      if (Character.isLetterOrDigit(escaped)) {
        throw refusal("\\" + escaped + " is not known, only \\d");
      }
      return String.valueOf(escaped);
    }
    if ("(){}]*+?.|^$".indexOf(c) >= 0) {
      throw refusal("'" + c + "' is not known; repeat by {n} or {n,m}, escape by \\");
    }
    return String.valueOf(c);
  }

  private String set() {
    StringBuilder set = new StringBuilder();
    for (char c = next(); c != ']'; c = next()) {
      if (c == '^' && set.isEmpty()) {
        throw refusal("a set lists its characters, it excludes none");
      }
      char from = c == '\\' ? next() : c;
      if (c == '\\' && from == 'd') {
        append(set, '0', '9');
      } else if (at + 1 < pattern.length()
          && pattern.charAt(at) == '-'
          && pattern.charAt(at + 1) != ']') {
        at++;
        append(set, from, next());
      } else {
        append(set, from, from);
      }
    }
    if (set.isEmpty()) {
      throw refusal("a set of characters is empty");
    }
    return set.toString();
  }

  private void append(StringBuilder set, char from, char to) {
    if (to < from || to - from > 1000) {
      throw refusal("no range of characters: " + from + "-" + to);
    }
    for (int c = from; c <= to; c++) {
      if (set.indexOf(String.valueOf((char) c)) < 0) {
        set.append((char) c);
      }
    }
  }

  private IdentifierPattern.Run run(String characters) {
    if (at == pattern.length() || pattern.charAt(at) != '{') {
      return new IdentifierPattern.Run(characters, 1, 1);
    }
    int end = pattern.indexOf('}', at);
    String[] counts = pattern.substring(at + 1, Math.max(at + 1, end)).split(",", -1);
    at = end + 1;
    if (end < 0 || counts.length > 2) {
      throw refusal("repeat by {n} or {n,m}");
    }
    return new IdentifierPattern.Run(
        characters, count(counts[0]), count(counts[counts.length - 1]));
  }

  private int count(String digits) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw refusal("repeat by {n} or {n,m}");
    }
    return Integer.parseInt(digits);
  }

  private char next() {
    if (at == pattern.length()) {
      throw refusal("it ends early");
    }
    return pattern.charAt(at++);
  }

  private SchemaException refusal(String why) {
    return new SchemaException("not a pattern of identifiers: '" + pattern + "': " + why);
  }
}
