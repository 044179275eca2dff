package io.semblance.evaluation.diagnostic;

import io.semblance.evaluation.column.AlignedColumn;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The form of a column of numbers or instants. */
final class NumberDiagnostic {

  private NumberDiagnostic() {}

  static ColumnDiagnostic of(AlignedColumn.Continuous column) {
    double[] all = column.tables().get(0);
    double[] allSynthetic = column.tables().get(1);
    double[] real = sorted(all);
    double[] synthetic = sorted(allSynthetic);
    double range = real.length == 0 ? 0 : last(real) - real[0];
    boolean comparable = range > 0 && synthetic.length > 0;
    return new ColumnDiagnostic(
        column.name(),
        AdherenceMetric.BOUNDARY_ADHERENCE,
        adherence(real, synthetic, real.length < all.length, allSynthetic.length),
        comparable ? coverage(real, synthetic, range) : OptionalDouble.empty(),
        MissingValues.similarity(
            all.length - real.length,
            all.length,
            allSynthetic.length - synthetic.length,
            allSynthetic.length),
        comparable ? similarity(mean(real), mean(synthetic), range) : OptionalDouble.empty(),
        comparable ? similarity(median(real), median(synthetic), range) : OptionalDouble.empty(),
        comparable && real.length > 1 && synthetic.length > 1
            ? similarity(deviation(real), deviation(synthetic), range)
            : OptionalDouble.empty());
  }

  /** Missing values count as faults where the real column has none. */
  private static OptionalDouble adherence(
      double[] real, double[] synthetic, boolean nullable, int syntheticRows) {
    int of = nullable ? synthetic.length : syntheticRows;
    if (real.length == 0 || of == 0) {
      return OptionalDouble.empty();
    }
    long within = Arrays.stream(synthetic).filter(x -> x >= real[0] && x <= last(real)).count();
    return OptionalDouble.of((double) within / of);
  }

  private static OptionalDouble coverage(double[] real, double[] synthetic, double range) {
    double below = Math.max(0, (synthetic[0] - real[0]) / range);
    double above = Math.max(0, (last(real) - last(synthetic)) / range);
    return OptionalDouble.of(Math.max(0, 1 - below - above));
  }

  private static OptionalDouble similarity(double real, double synthetic, double range) {
    double score = 1 - Math.abs(real - synthetic) / range;
    return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, score));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }
}
