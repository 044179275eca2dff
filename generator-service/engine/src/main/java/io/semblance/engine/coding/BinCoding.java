package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.table.ColumnValues;
import java.util.Arrays;
import java.util.List;

/**
 * Bins of numbers, or of instants counted in their granularity.
 *
 * <p>Privacy: learnt bins depend on rows; a grid depends on declared bounds alone.
 */
public final class BinCoding implements Coding {

  private final double[] upper;
  private final List<Bin> bins;
  private final NumericFormat format;
  private final long ticks;

  private BinCoding(double[] upper, List<Bin> bins, NumericFormat format, long ticks) {
    this.upper = upper;
    this.bins = List.copyOf(bins);
    this.format = format;
    this.ticks = ticks;
  }

  /**
   * Bins given by their insides, ascending.
   *
   * @param upper the greatest value that belongs to each bin, ascending
   * @param ticks microseconds of one unit where the values are instants
   * @throws IllegalArgumentException where there is no bin, or their ends do not ascend
   */
  public static BinCoding of(List<Bin> bins, double[] upper, NumericFormat format, long ticks) {
    if (bins.isEmpty() || bins.size() != upper.length || ticks < 1) {
      throw new IllegalArgumentException(
          bins.size() + " bins with " + upper.length + " ends, in units of " + ticks);
    }
    for (int i = 1; i < upper.length; i++) {
      if (!(upper[i] > upper[i - 1])) {
        throw new IllegalArgumentException("bin " + i + " ends at " + upper[i]);
      }
    }
    return new BinCoding(upper.clone(), bins, format, ticks);
  }

  /** At most {@code maxBins} equal bins between bounds; one for each value where they suffice. */
  static BinCoding grid(Bounds bounds, NumericFormat format, long ticks, int maxBins) {
    double granularity = format.granularity();
    double values = granularity == 0 ? Double.POSITIVE_INFINITY : width(bounds) / granularity + 1;
    int count = bounds.min() == bounds.max() ? 1 : (int) Math.min(maxBins, Math.rint(values));
    double perBin = Double.isInfinite(values) ? 0 : Math.ceil(Math.rint(values) / count);
    if (perBin > 0) {
      count = (int) Math.ceil(Math.rint(values) / perBin);
    }
    Bin[] bins = new Bin[count];
    double[] upper = new double[count];
    for (int i = 0; i < count; i++) {
      double low = perBin > 0 ? bounds.min() + i * perBin * granularity : mix(bounds, i, count);
      double high =
          perBin > 0
              ? bounds.min() + ((i + 1) * perBin - 1) * granularity
              : mix(bounds, i + 1, count);
      bins[i] =
          Bin.uniform(
              format.snap(low), Math.max(format.snap(low), bounds.clamp(format.snap(high))));
      upper[i] = i == count - 1 ? bounds.max() : bins[i].last() + granularity / 2;
    }
    return new BinCoding(upper, Arrays.asList(bins), format, ticks);
  }

  public List<Bin> bins() {
    return bins;
  }

  /** The greatest value that belongs to each bin. */
  public double[] upper() {
    return upper.clone();
  }

  public NumericFormat format() {
    return format;
  }

  /** Microseconds of one unit where the values are instants. */
  public long ticks() {
    return ticks;
  }

  @Override
  public int levels() {
    return upper.length;
  }

  @Override
  public int[] encode(ColumnValues values) {
    int[] codes = new int[values.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = values.isMissing(row) ? -1 : codeOf(scalar(values, row, ticks));
    }
    return codes;
  }

  /** The bin of a value; values outside all bins belong to the first or the last. */
  public int codeOf(double value) {
    int found = Arrays.binarySearch(upper, value);
    return Math.min(found < 0 ? -found - 1 : found, upper.length - 1);
  }

  @Override
  public boolean isNominal() {
    return false;
  }

  @Override
  public boolean isDiscrete() {
    return bins.stream().allMatch(Bin::isSingleValue);
  }

  /** The number at a share of a bin, as the format writes it. */
  public double number(int code, double share) {
    Bin bin = bins.get(code);
    double value = format.snap(bin.quantile(share, format.granularity()));
    return Math.max(bin.first(), Math.min(bin.last(), value));
  }

  /** The instant at a share of a bin. */
  public long micros(int code, double share) {
    return Math.multiplyExact((long) number(code, share), ticks);
  }

  /** The smallest and the greatest number that a bin can give. */
  public Bounds bounds() {
    return new Bounds(bins.get(0).first(), bins.get(bins.size() - 1).last());
  }

  /** A value as a number; an instant counts units of {@code ticks} microseconds. */
  static double scalar(ColumnValues values, int row, long ticks) {
    if (values instanceof ColumnValues.Instants instants) {
      return Math.floorDiv(instants.micros(row), ticks);
    }
    return ((ColumnValues.Numbers) values).value(row);
  }

  private static double width(Bounds bounds) {
    return bounds.max() - bounds.min();
  }

  private static double mix(Bounds bounds, int part, int of) {
    double share = (double) part / of;
    return bounds.min() * (1 - share) + bounds.max() * share;
  }
}
