package io.semblance.engine.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/*
 * The value at a share of a bin never falls as the share rises, so the shares whose values lie in an
 * interval are themselves an interval, found by bisection whatever the bin is made of. Bisection
 * keeps the end whose value is inside, so a share taken from a slice gives an admitted value.
 */
/**
 * The part of each code that is admitted: of a level all or nothing, of a bin the shares whose
 * values are.
 */
public final class Slices {

  /** A single value of a column that is not rounded stands for so wide a part of its range. */
  private static final double POINT_WIDTH = 1e-9;

  private static final int BISECTIONS = 52;
  private static final double LAST = 1 - 0x1p-53;

  /** By code, from and to of each slice in turn. */
  private final double[][] bounds;

  private final double[] weights;

  private Slices(double[][] bounds) {
    this.bounds = bounds;
    this.weights = Arrays.stream(bounds).mapToDouble(Slices::width).toArray();
  }

  /** Whole codes, those that are {@code admitted}. */
  public static Slices ofCodes(boolean[] admitted) {
    double[][] bounds = new double[admitted.length][];
    for (int code = 0; code < bounds.length; code++) {
      bounds[code] = admitted[code] ? new double[] {0, 1} : new double[0];
    }
    return new Slices(bounds);
  }

  /** The shares of bins whose numbers are among {@code admitted}. */
  public static Slices of(BinCoding bins, Intervals admitted) {
    return of(bins, admitted, DoubleUnaryOperator.identity());
  }

  /**
   * The shares of bins for which a function of their numbers is among {@code admitted}.
   *
   * @param function never falls, or never rises
   */
  public static Slices of(BinCoding bins, Intervals admitted, DoubleUnaryOperator function) {
    double first = function.applyAsDouble(bins.number(0, 0));
    double last = function.applyAsDouble(bins.number(bins.levels() - 1, LAST));
    return first <= last
        ? ofRising(bins, admitted, function)
        : ofRising(bins, admitted.negated(), number -> -function.applyAsDouble(number));
  }

  private static Slices ofRising(BinCoding bins, Intervals admitted, DoubleUnaryOperator function) {
    double[][] bounds = new double[bins.levels()][0];
    if (admitted.isEmpty()) {
      return new Slices(bounds);
    }
    Intervals wide = bins.format().granularity() > 0 ? admitted : widened(bins, admitted);
    int from = firstBin(bins, bin -> function.applyAsDouble(bins.number(bin, LAST)) >= wide.min());
    int to = firstBin(bins, bin -> function.applyAsDouble(bins.number(bin, 0)) > wide.max());
    for (int code = from; code < to; code++) {
      int bin = code;
      bounds[code] = slices(s -> function.applyAsDouble(bins.number(bin, s)), wide);
    }
    return new Slices(bounds);
  }

  /** The first bin of which something is true that is then true of all after it. */
  private static int firstBin(BinCoding bins, IntPredicate isTrue) {
    int low = 0;
    int high = bins.levels();
    while (low < high) {
      int middle = (low + high) / 2;
      if (isTrue.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** What both admit. */
  public Slices intersect(Slices other) {
    double[][] both = new double[bounds.length][];
    for (int code = 0; code < both.length; code++) {
      List<Double> found = new ArrayList<>();
      for (int i = 0; i < bounds[code].length; i += 2) {
        for (int j = 0; j < other.bounds[code].length; j += 2) {
          double from = Math.max(bounds[code][i], other.bounds[code][j]);
          double to = Math.min(bounds[code][i + 1], other.bounds[code][j + 1]);
          if (from < to) {
            found.add(from);
            found.add(to);
          }
        }
      }
      both[code] = found.stream().mapToDouble(Double::doubleValue).toArray();
    }
    return new Slices(both);
  }

  /** The admitted share of each code. */
  public double[] weights() {
    return weights.clone();
  }

  public boolean isEmpty() {
    return Arrays.stream(weights).noneMatch(weight -> weight > 0);
  }

  /**
   * An admitted share of a code.
   *
   * @param u in [0, 1), the part of the admitted shares that lies below
   */
  public double share(int code, double u) {
    double[] slices = bounds[code];
    double left = u * weights[code];
    for (int i = 0; i < slices.length; i += 2) {
      double width = slices[i + 1] - slices[i];
      if (left < width || i + 2 == slices.length) {
        return Math.min(slices[i] + left, slices[i + 1]);
      }
      left -= width;
    }
    return u;
  }

  private static double[] slices(DoubleUnaryOperator value, Intervals admitted) {
    double first = value.applyAsDouble(0);
    double last = value.applyAsDouble(LAST);
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < admitted.size(); i++) {
      double low = admitted.low(i);
      double high = admitted.high(i);
      if (first <= high && last >= low) {
        double from = first >= low ? 0 : from(value, low);
        double to = last <= high ? 1 : to(value, high);
        if (from < to) {
          found.add(from);
          found.add(to);
        }
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Nearly the least share whose value is at least {@code low}. */
  private static double from(DoubleUnaryOperator value, double low) {
    double outside = 0;
    double inside = LAST;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (outside + inside) / 2;
      if (value.applyAsDouble(middle) >= low) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  /** Nearly the greatest share whose value is at most {@code high}. */
  private static double to(DoubleUnaryOperator value, double high) {
    double inside = 0;
    double outside = LAST;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (outside + inside) / 2;
      if (value.applyAsDouble(middle) <= high) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private static Intervals widened(BinCoding bins, Intervals admitted) {
    double half = POINT_WIDTH / 2 * (bins.bounds().max() / 2 - bins.bounds().min() / 2);
    double[] low = new double[admitted.size()];
    double[] high = new double[admitted.size()];
    for (int i = 0; i < low.length; i++) {
      boolean narrow = admitted.high(i) - admitted.low(i) < half;
      low[i] = admitted.low(i) - (narrow ? half : 0);
      high[i] = admitted.high(i) + (narrow ? half : 0);
    }
    return Intervals.ofPairs(low, high);
  }

  private static double width(double[] slices) {
    double width = 0;
    for (int i = 0; i < slices.length; i += 2) {
      width += slices[i + 1] - slices[i];
    }
    return width;
  }
}
