package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.NumericFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/*
 * Values are walked in ascending order with their counts. Values that at least max(1 %, 1/B) of the
 * rows share are spikes. The rows of the others, shared out over B bins, say how many rows fill a
 * bin, and every value of so many rows gets a bin of its own: a column that is nearly always 0
 * has its other values told apart as finely as a column without a spike.
 * Where there are no more than B values, each that enough rows share gets its own bin.
 *
 * Inside a bin, values are told apart down to a few rows: a value that `protectedCount` rows share
 * is a piece of its own, rarer ones are joined into pieces of at least as many rows, between whose
 * ends a sample is interpolated. Pieces get finer towards the smallest and the greatest value, since
 * tails decide means and ranges. The outermost ends are rounded outward to a hundredth of the range
 * unless enough rows share them or a person declared bounds. So no piece of a column with enough
 * rows is the value of one row.
 */
/** Learns spike-aware quantile bins. */
final class BinLearner {

  private static final double SPIKE_SHARE = .01;
  private static final int PIECES = 32;
  private static final int LEAST_ROWS = 20;

  private final int maxBins;
  private final int protectedCount;
  private final double[] values;
  private final int[] counts;
  private final long total;
  private final Optional<Bounds> declared;

  /**
   * @param sorted values in ascending order, none of them NaN; at least one
   */
  BinLearner(double[] sorted, int maxBins, int protectedCount, Optional<Bounds> declared) {
    this.maxBins = maxBins;
    this.protectedCount = protectedCount;
    this.declared = declared;
    this.total = sorted.length;
    double[] distinct = new double[sorted.length];
    int[] tally = new int[sorted.length];
    int found = 0;
    for (double value : sorted) {
      double normal = value == 0 ? 0 : value;
      if (found == 0 || distinct[found - 1] != normal) {
        distinct[found++] = normal;
      }
      tally[found - 1]++;
    }
    this.values = Arrays.copyOf(distinct, found);
    this.counts = Arrays.copyOf(tally, found);
  }

  BinCoding learn(NumericFormat format, long ticks) {
    List<int[]> ranges = ranges();
    List<List<Piece>> pieces = new ArrayList<>();
    for (int[] range : ranges) {
      pieces.add(pieces(range[0], range[1], format));
    }
    for (int b = 1; b < pieces.size(); b++) {
      meet(pieces.get(b - 1), pieces.get(b), format);
    }
    List<Bin> bins = pieces.stream().map(BinLearner::bin).toList();
    double[] upper = new double[bins.size()];
    Arrays.setAll(
        upper,
        b ->
            b == upper.length - 1
                ? Double.MAX_VALUE
                : Math.max(values[ranges.get(b)[1] - 1], bins.get(b).last()));
    return BinCoding.of(bins, upper, format, ticks);
  }

  /** Neighbouring bins meet half-way, so that the values between them can occur. */
  private static void meet(List<Piece> left, List<Piece> right, NumericFormat format) {
    Piece below = left.get(left.size() - 1);
    Piece above = right.get(0);
    double middle = format.snap(below.high * .5 + above.low * .5);
    if (!below.isSingleValue()
        && !above.isSingleValue()
        && middle > below.high
        && middle + format.granularity() < above.low) {
      below.high = middle;
      above.low = middle + format.granularity();
    }
  }

  /** Half-open ranges of distinct values, each shared by enough rows if the column has as many. */
  private List<int[]> ranges() {
    double target = target();
    double spike = values.length <= maxBins ? protectedCount : target;
    List<int[]> ranges = new ArrayList<>();
    int start = 0;
    long mass = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] >= Math.max(spike, protectedCount)) {
        close(ranges, start, i, mass);
        ranges.add(new int[] {i, i + 1});
        start = i + 1;
        mass = 0;
        continue;
      }
      mass += counts[i];
      if (mass >= Math.max(target, protectedCount)) {
        close(ranges, start, i + 1, mass);
        start = i + 1;
        mass = 0;
      }
    }
    close(ranges, start, values.length, mass);
    return ranges;
  }

  /** How many rows fill a bin: what spikes leave, shared out over as many bins as there may be. */
  private double target() {
    double spike = Math.max(SPIKE_SHARE, 1.0 / maxBins) * total;
    long rest = 0;
    for (int count : counts) {
      rest += count < spike ? count : 0;
    }
    return Math.max((double) rest / maxBins, LEAST_ROWS);
  }

  /** Adds a range, or widens the one before it where too few rows share it. */
  private void close(List<int[]> ranges, int from, int to, long mass) {
    if (from == to) {
      return;
    }
    if (mass < protectedCount && !ranges.isEmpty()) {
      ranges.get(ranges.size() - 1)[1] = to;
      return;
    }
    ranges.add(new int[] {from, to});
  }

  private static Bin bin(List<Piece> pieces) {
    double[] cumulative = new double[pieces.size()];
    double[] low = new double[pieces.size()];
    double[] high = new double[pieces.size()];
    double sum = 0;
    double mass = pieces.stream().mapToLong(piece -> piece.rows).sum();
    for (int i = 0; i < pieces.size(); i++) {
      sum += pieces.get(i).rows;
      cumulative[i] = sum / mass;
      low[i] = pieces.get(i).low;
      high[i] = pieces.get(i).high;
    }
    cumulative[pieces.size() - 1] = 1;
    return new Bin(cumulative, low, high);
  }

  /** The pieces of the distinct values from {@code from} to before {@code to}. */
  private List<Piece> pieces(int from, int to, NumericFormat format) {
    List<Piece> pieces = pieces(from, to);
    joinGaps(pieces);
    if (from == 0) {
      pieces.get(0).low = outward(pieces.get(0), format, -1);
    }
    if (to == values.length) {
      Piece last = pieces.get(pieces.size() - 1);
      last.high = outward(last, format, 1);
    }
    return pieces;
  }

  private List<Piece> pieces(int from, int to) {
    long mass = 0;
    for (int i = from; i < to; i++) {
      mass += counts[i];
    }
    List<Piece> pieces = new ArrayList<>();
    Piece open = new Piece();
    long walked = 0;
    for (int i = from; i < to; i++) {
      long enough = enough(mass, walked, from == 0, to == values.length);
      walked += counts[i];
      if (counts[i] >= enough) {
        finish(pieces, open);
        open = new Piece();
        open.add(values[i], counts[i]);
        pieces.add(open);
        open = new Piece();
        continue;
      }
      open.add(values[i], counts[i]);
      if (open.rows >= enough) {
        pieces.add(open);
        open = new Piece();
      }
    }
    finish(pieces, open);
    return pieces;
  }

  private long enough(long mass, long walked, boolean first, boolean last) {
    long enough = mass / PIECES;
    if (first) {
      enough = Math.min(enough, walked / 4);
    }
    if (last) {
      enough = Math.min(enough, (mass - walked) / 4);
    }
    return Math.max(protectedCount, enough);
  }

  /** Keeps a piece of enough rows; widens the last one, or gives it the rows of a smaller piece. */
  private void finish(List<Piece> pieces, Piece open) {
    if (open.rows == 0) {
      return;
    }
    if (open.rows >= protectedCount || pieces.isEmpty()) {
      pieces.add(open);
      return;
    }
    Piece last = pieces.get(pieces.size() - 1);
    last.rows += open.rows;
    if (!last.isSingleValue()) {
      last.high = open.high;
    }
  }

  /** Neighbouring ranges meet half-way, so that the values between them can occur. */
  private static void joinGaps(List<Piece> pieces) {
    for (int i = 1; i < pieces.size(); i++) {
      Piece left = pieces.get(i - 1);
      Piece right = pieces.get(i);
      if (!left.isSingleValue() && !right.isSingleValue()) {
        double middle = left.high * .5 + right.low * .5;
        left.high = middle;
        right.low = middle;
      }
    }
  }

  /** The outer end of an outermost piece, rounded away from the values. */
  private double outward(Piece piece, NumericFormat format, int direction) {
    double end = direction < 0 ? piece.low : piece.high;
    double range = values[values.length - 1] - values[0];
    if (piece.rows >= protectedCount && piece.isSingleValue()) {
      return end;
    }
    if (!Double.isFinite(range) || range == 0) {
      return end;
    }
    double step = StrictMath.pow(10, Math.floor(StrictMath.log10(range)) - 2);
    double rounded = direction < 0 ? Math.floor(end / step) * step : Math.ceil(end / step) * step;
    double snapped = format.snap(rounded);
    if (!Double.isFinite(snapped)) {
      return end;
    }
    return declared.isPresent() && declared.get().contains(end)
        ? declared.get().clamp(snapped)
        : snapped;
  }

  private static final class Piece {
    private double low = Double.NaN;
    private double high;
    private long rows;

    private void add(double value, int count) {
      if (rows == 0) {
        low = value;
      }
      high = value;
      rows += count;
    }

    private boolean isSingleValue() {
      return low == high;
    }
  }
}
