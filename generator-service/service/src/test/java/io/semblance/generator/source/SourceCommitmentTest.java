package io.semblance.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.tables.stream.TextBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCommitmentTest {

  private static final CommitmentKey KEY = new CommitmentKey("0f".repeat(32));

  @Test
  void orderOfRowsAndColumnsAndTheWritingOfNumbersDoNotMatter() {
    String one = commit(List.of("age", "city"), row("34", "Berlin"), row("4.50", null));
    String other = commit(List.of("city", "age"), row(null, "4.5"), row(" Berlin ", "34.0"));

    assertThat(other).isEqualTo(one).startsWith("hmac-sha256:");
  }

  @Test
  void everyChangeOfContentMatters() {
    String one = commit(List.of("age", "city"), row("34", "Berlin"), row("41", null));

    assertThat(commit(List.of("age", "city"), row("34", "Berlin"))).isNotEqualTo(one);
    assertThat(commit(List.of("age", "city"), row("34", null), row("41", "Berlin")))
        .isNotEqualTo(one);
  }

  @Test
  void namesCaseBlanksAndWordsForMissingOpenNoNewAccount() {
    String one = commit(List.of("age", "city"), row("34", "Berlin"), row("41", null));

    assertThat(commit(List.of("age", "town"), row("34", "Berlin"), row("41", null))).isEqualTo(one);
    assertThat(commit(List.of("b", "a"), row("34", "BERLIN"), row("41", ""))).isEqualTo(one);
    assertThat(commit(List.of("b", "a"), row("34", "Ber\u200Blin\u00A0"), row("41", "NULL")))
        .isEqualTo(one);
    assertThat(commit(List.of("b", "a"), row("\uFF13\uFF14", "Berlin"), row("41", "NA")))
        .isEqualTo(one);
  }

  @Test
  void rowsThatOccurTwiceDoNotCancelOut() {
    String once = commit(List.of("age"), row("34"));
    String twice = commit(List.of("age"), row("34"), row("34"));

    assertThat(twice).isNotEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({
    "1.50,1.5",
    "0.0,0",
    "-0,0",
    "1E+2,1E+2",
    "100,1E+2",
    "2021-02-01,2021-02-01",
    "1e999999999,1E+999999999"
  })
  void canonicalWritingIsTheShortest(String cell, String canonical) {
    assertThat(SourceCommitment.canonical(cell)).isEqualTo(canonical);
  }

  private static String commit(List<String> names, @Nullable String[]... rows) {
    SourceCommitment commitment = new SourceCommitment(names, KEY);
    for (int i = 0; i < rows.length; i++) {
      @Nullable String[][] columns = new @Nullable String[names.size()][1];
      for (int column = 0; column < names.size(); column++) {
        columns[column][0] = rows[i][column];
      }
      commitment.add(new TextBatch(i + 1, 1, columns));
    }
    return commitment.value();
  }

  private static @Nullable String[] row(@Nullable String... cells) {
    return cells;
  }
}
