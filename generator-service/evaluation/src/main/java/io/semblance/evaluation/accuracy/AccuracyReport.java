package io.semblance.evaluation.accuracy;

import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/*
 * mostlyai-qa 1.10 [1]: every column is cut into at most ten bins that the real rows decide (see
 * Bins), and tables of counts of one, two and three binned columns are compared. Real are training
 * and hold-out rows together. The maximum is the mean overlap of two multinomial samples by the
 * normal approximation. Nothing is rounded or sampled, but triples beyond 10,000 are left out,
 * evenly.
 * Cost: a count per row and triple, with the codes of each pair of columns made once.
 *
 * [1] mostlyai.qa._accuracy
 */
/**
 * The accuracies of single columns, pairs and triples, as MOSTLY AI's quality assurance defines
 * them, with the maximum that sampling noise allows.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param overall the mean of the means that are there; absent where no column is compared
 * @param univariate the mean over columns
 * @param bivariate the mean over pairs; absent where there is one column
 * @param trivariate the mean over triples; absent where there are fewer than three columns
 * @param columns one for each column
 * @param pairs one for each pair, by the order of the columns
 * @param triples how many triples the mean is over
 */
public record AccuracyReport(
    Optional<Accuracy> overall,
    Optional<Accuracy> univariate,
    Optional<Accuracy> bivariate,
    Optional<Accuracy> trivariate,
    List<ColumnsAccuracy> columns,
    List<ColumnsAccuracy> pairs,
    long triples) {

  /** More triples than this are thinned out. */
  static final int MOST_TRIPLES = 10_000;

  public AccuracyReport {
    columns = List.copyOf(columns);
    pairs = List.copyOf(pairs);
  }

  /**
   * Compares table 1, the synthetic one, with table 0, the real one: training rows first, then the
   * hold-out.
   */
  public static AccuracyReport of(AlignedTables tables, Workers workers) {
    int width = tables.columns().size();
    if (tables.rows(0) == 0 || tables.rows(1) == 0) {
      width = 0;
    }
    List<BinnedColumn> binned = workers.map(width, c -> BinnedColumn.of(tables.columns().get(c)));
    List<ColumnsAccuracy> columns =
        workers.map(
            width, c -> new ColumnsAccuracy(names(binned.get(c)), binned.get(c).accuracy()));
    List<int[]> pairs = pairs(width);
    int stride = stride(width);
    List<PairTally> tallies =
        workers.map(pairs.size(), p -> PairTally.of(binned, pairs.get(p), stride));
    List<Accuracy> triples = tallies.stream().flatMap(tally -> tally.triples().stream()).toList();
    Optional<Accuracy> one = mean(columns.stream().map(ColumnsAccuracy::accuracy).toList());
    Optional<Accuracy> two = mean(tallies.stream().map(PairTally::pair).toList());
    Optional<Accuracy> three = mean(triples);
    return new AccuracyReport(
        mean(Stream.of(one, two, three).flatMap(Optional::stream).toList()),
        one,
        two,
        three,
        columns,
        named(binned, pairs, tallies),
        triples.size());
  }

  private static List<ColumnsAccuracy> named(
      List<BinnedColumn> binned, List<int[]> pairs, List<PairTally> tallies) {
    List<ColumnsAccuracy> named = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      BinnedColumn first = binned.get(pairs.get(p)[0]);
      BinnedColumn second = binned.get(pairs.get(p)[1]);
      named.add(new ColumnsAccuracy(names(first, second), tallies.get(p).pair()));
    }
    return named;
  }

  private static List<String> names(BinnedColumn... columns) {
    return Stream.of(columns).map(BinnedColumn::name).toList();
  }

  private static List<int[]> pairs(int width) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      for (int j = i + 1; j < width; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }

  /** One triple in so many is counted. */
  private static int stride(int width) {
    long triples = (long) width * (width - 1) * (width - 2) / 6;
    return (int) Math.max(1, (triples + MOST_TRIPLES - 1) / MOST_TRIPLES);
  }

  private static Optional<Accuracy> mean(List<Accuracy> accuracies) {
    if (accuracies.isEmpty()) {
      return Optional.empty();
    }
    double value = accuracies.stream().mapToDouble(Accuracy::value).sum();
    double maximum = accuracies.stream().mapToDouble(Accuracy::maximum).sum();
    int n = accuracies.size();
    return Optional.of(new Accuracy(value / n, maximum / n));
  }
}
