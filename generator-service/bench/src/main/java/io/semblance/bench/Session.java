package io.semblance.bench;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.synthesis.Preset;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.evaluation.quality.QualityReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads commands from standard input, one a line with words parted by tabs, and answers each with
 * the seconds that it took and perhaps a figure, so that a script times the engine warm and in
 * process beside engines of other languages.
 */
public final class Session {

  private final Workbench bench = new Workbench();

  private Session() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Session session = new Session();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(session.answer(List.of(line.split("\t", -1))));
      }
    }
    session.bench.close();
  }

  private String answer(List<String> words) {
    try {
      long start = System.nanoTime();
      double figure = run(words.get(0), words.subList(1, words.size()));
      double seconds = (System.nanoTime() - start) / 1e9;
      return String.format(Locale.ROOT, "%.9f\t%.9f", seconds, figure);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return "failed\t" + e.toString().replace('\n', ' ');
    }
  }

  private double run(String command, List<String> given) throws IOException {
    return switch (command) {
      case "read" -> bench.read(path(given, 0)).rows();
      case "read_codes" -> readCodes(given);
      case "declare" -> declare();
      case "generate" -> bench.use(generated(given).table()).rows();
      case "write_generated" -> writeGenerated(given);
      case "fit" -> fit(given);
      case "fit_privately" -> fitPrivately(given);
      case "sample" -> sample(given);
      case "quality" -> score(bench.quality(path(given, 0)));
      case "quality_of_sample" -> qualityOfSample(given);
      case "draw" -> RandomFloor.draw(Long.parseLong(given.get(0)));
      case "write" -> writeBytes(given);
      default -> throw new IllegalArgumentException("no such command: " + command);
    };
  }

  private double readCodes(List<String> given) throws IOException {
    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 2; i < given.size(); i += 2) {
      names.add(given.get(i));
      sizes.add(Integer.parseInt(given.get(i + 1)));
    }
    Schema schema = Declaration.ofCodes(names, sizes, Long.parseLong(given.get(1)));
    return bench.read(path(given, 0), schema).rows();
  }

  private double declare() {
    Table table = bench.table();
    List<ColumnValues> columns = new ArrayList<>();
    for (int c = 0; c < table.schema().size(); c++) {
      columns.add(table.column(c));
    }
    bench.use(new Table(Declaration.ofRows(table), table.rows(), columns));
    return table.rows();
  }

  private static GeneratedTable generated(List<String> given) {
    return new GeneratedTable(Integer.parseInt(given.get(0)), Integer.parseInt(given.get(1)));
  }

  private static double writeGenerated(List<String> given) throws IOException {
    generated(given).writeCsv(path(given, 2));
    return generated(given).rows();
  }

  private double fit(List<String> given) {
    bench.fit(
        Preset.valueOf(given.get(0).toUpperCase(Locale.ROOT)), Integer.parseInt(given.get(1)));
    return 0;
  }

  private double fitPrivately(List<String> given) {
    PrivacyBudget budget =
        PrivacyBudget.of(Double.parseDouble(given.get(0)), Double.parseDouble(given.get(1)));
    bench.fit(budget, Integer.parseInt(given.get(2)));
    return 0;
  }

  private double sample(List<String> given) throws IOException {
    long rows = Long.parseLong(given.get(0));
    int threads = Integer.parseInt(given.get(2));
    bench.sample(
        rows, Long.parseLong(given.get(1)), threads, given.size() > 3 ? path(given, 3) : null);
    return rows;
  }

  private double qualityOfSample(List<String> given) {
    Table synthetic =
        bench
            .model()
            .sample(
                Integer.parseInt(given.get(0)), RandomSource.seeded(Long.parseLong(given.get(1))));
    long start = System.nanoTime();
    score(bench.quality(synthetic));
    return (System.nanoTime() - start) / 1e9;
  }

  private static double score(QualityReport report) {
    return report.score().orElse(Double.NaN);
  }

  private static double writeBytes(List<String> given) throws IOException {
    RandomFloor.write(Long.parseLong(given.get(0)), path(given, 1));
    return 0;
  }

  private static Path path(List<String> given, int position) {
    return Path.of(given.get(position));
  }
}
