package io.semblance.tables.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * A guess at the delimiter from the first records of a file: the one that cuts all of them into the
 * same number of cells, and the most; failing that, the one that is most frequent in the header.
 */
final class DelimiterSniffer {

  private static final int RECORDS = 20;

  private DelimiterSniffer() {}

  static char delimiter(CharSequence start) {
    List<int[]> counts = counts(start);
    if (counts.isEmpty()) {
      return ',';
    }
    int best = best(counts);
    return CsvDialect.CANDIDATES.charAt(best < 0 ? mostFrequent(counts.get(0)) : best);
  }

  private static int best(List<int[]> counts) {
    int best = -1;
    for (int c = 0; c < CsvDialect.CANDIDATES.length(); c++) {
      int cuts = counts.get(0)[c];
      int candidate = c;
      boolean steady = counts.stream().allMatch(record -> record[candidate] == cuts);
      if (steady && cuts > 0 && (best < 0 || cuts > counts.get(0)[best])) {
        best = c;
      }
    }
    return best;
  }

  private static int mostFrequent(int[] header) {
    int best = 0;
    for (int c = 1; c < header.length; c++) {
      if (header[c] > header[best]) {
        best = c;
      }
    }
    return best;
  }

  /** For each complete record, how often each candidate stands outside of quotes. */
  private static List<int[]> counts(CharSequence start) {
    List<int[]> records = new ArrayList<>();
    int[] current = new int[CsvDialect.CANDIDATES.length()];
    boolean quoted = false;
    boolean empty = true;
    for (int i = 0; i < start.length() && records.size() < RECORDS; i++) {
      char ch = start.charAt(i);
      if (ch == '"') {
        quoted = !quoted;
      }
      int candidate = quoted ? -1 : CsvDialect.CANDIDATES.indexOf(ch);
      if (candidate >= 0) {
        current[candidate]++;
      }
      boolean ends = !quoted && (ch == '\n' || ch == '\r');
      if (ends && !empty) {
        records.add(current);
        current = new int[CsvDialect.CANDIDATES.length()];
      }
      empty = ends;
    }
    if (records.isEmpty() && !empty) {
      records.add(current);
    }
    return records;
  }
}
