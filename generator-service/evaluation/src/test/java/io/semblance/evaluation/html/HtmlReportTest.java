package io.semblance.evaluation.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.EvaluatedTables;
import io.semblance.evaluation.Evaluation;
import io.semblance.evaluation.EvaluationOptions;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.learning.LearningOptions;
import io.semblance.evaluation.work.Workers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final String ATTACK = "<script>alert('x')</script>";
  private static final String QUOTES = "a\"b'c&amp;d";
  private static final String NAME = "</style><img src=x onerror=alert(1)>";
  private static final String SECRET = "the only one";

  private static final String GOLDEN =
      HtmlReport.of(
          Evaluation.evaluate(
              new EvaluatedTables(
                  GoldenTables.table("real"),
                  GoldenTables.table("holdout"),
                  GoldenTables.withKeys("syn")),
              EvaluationOptions.withDefaults()
                  .protecting(List.of("sex", "age"))
                  .learning(LearningOptions.withDefaults()),
              Workers.onCallersThread()),
          "syn.csv beside real.csv");

  @Test
  void saysWhoMaySeeItAndWhatFiguresMean() {
    assertThat(GOLDEN)
        .contains("for people who may see the real rows")
        .contains("What the figures mean")
        .contains("Discriminator AUC")
        .contains("Membership risk")
        .contains("Weak spots");
  }

  @Test
  void needsNothingElse() {
    assertThat(GOLDEN)
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("<link")
        .doesNotContain("@import")
        .contains("default-src 'none'".replace("'", "&#39;"));
  }

  @Test
  void everyDrawingIsDescribed() {
    long drawings = Pattern.compile("<svg").matcher(GOLDEN).results().count();
    long described =
        Pattern.compile("<svg [^>]*role=\"img\" aria-label=\"[^\"]+\"")
            .matcher(GOLDEN)
            .results()
            .count();

    assertThat(drawings).isEqualTo(9).isEqualTo(described);
  }

  @Test
  void everyTagIsClosed() {
    for (String tag : List.of("section", "table", "tr", "td", "th", "svg", "details", "bdi", "p")) {
      assertThat(Pattern.compile("<" + tag + "[ >]").matcher(GOLDEN).results().count())
          .as(tag)
          .isEqualTo(Pattern.compile("</" + tag + ">").matcher(GOLDEN).results().count());
    }
  }

  @Test
  void valuesOfATableNeverBecomeMarkup() {
    String page = ugly();

    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .contains("&lt;script&gt;alert")
        .contains("&lt;/style&gt;&lt;img src=x")
        .doesNotContain("\u202E");
    assertThat(Pattern.compile("</style>").matcher(page).results().count()).isEqualTo(1);
  }

  @Test
  void levelsOfFewRowsAreNotShown() {
    assertThat(ugly()).doesNotContain(SECRET);
  }

  private static String ugly() {
    Schema schema =
        Schema.of(
            Column.categorical(NAME, List.of(ATTACK, QUOTES, SECRET, "", "\u202Eright to left")),
            Column.integer("empty \u0001 \uD83D\uDE00", 0, 9));
    TableBuilder rows = new TableBuilder(schema);
    for (int i = 0; i < 80; i++) {
      String level = List.of(ATTACK, QUOTES, "", "\u202Eright to left").get(i % 4);
      rows.addRow(List.of(i == 0 ? SECRET : level, Integer.toString(i % 7)));
    }
    Table table = rows.build();
    return HtmlReport.of(
        Evaluation.evaluate(
            new EvaluatedTables(table, table, table),
            EvaluationOptions.withDefaults().protecting(List.of(NAME)),
            Workers.onCallersThread()),
        ATTACK);
  }
}
