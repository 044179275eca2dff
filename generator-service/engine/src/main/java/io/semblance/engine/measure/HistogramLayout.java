package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.coding.TableCoding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which cells the one-way marginals have, side by side: for each learnt column one for each code,
 * and a last one for missing values where they are allowed. Where no column varies, the only cell
 * counts the rows. It depends on declarations alone.
 */
public final class HistogramLayout {

  private final List<Histogram> histograms = new ArrayList<>();
  private int cells;

  public HistogramLayout(TableCoding coding) {
    for (int column = 0; column < coding.schema().size(); column++) {
      int value = coding.valueVariable(column);
      int mask = coding.maskVariable(column);
      if (value >= 0 || mask >= 0) {
        int levels = coding.coding(column).orElseThrow().levels();
        add(column, value, mask, levels);
      }
    }
    if (histograms.isEmpty()) {
      add(firstLearnt(coding), -1, -1, 1);
    }
  }

  private void add(int column, int value, int mask, int levels) {
    Histogram histogram = new Histogram(column, value, mask, levels, cells);
    histograms.add(histogram);
    cells += histogram.cells();
  }

  private static int firstLearnt(TableCoding coding) {
    return IntStream.range(0, coding.schema().size())
        .filter(column -> coding.coding(column).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column can be measured"));
  }

  public int histograms() {
    return histograms.size();
  }

  public int cells() {
    return cells;
  }

  public Histogram histogram(int position) {
    return histograms.get(position);
  }

  int cell(int histogram, CodedTable table, int row) {
    Histogram h = histograms.get(histogram);
    if (h.mask >= 0 && table.variable(h.mask).code(row) == 1) {
      return h.firstCell + h.levels;
    }
    return h.firstCell + (h.value < 0 ? 0 : table.variable(h.value).code(row));
  }

  /**
   * The cells of one column.
   *
   * @param value the variable of its codes, -1 where there is only one
   * @param mask the variable that says it is missing, -1 where it never is
   */
  public record Histogram(int column, int value, int mask, int levels, int firstCell) {

    public int cells() {
      return levels + (mask >= 0 ? 1 : 0);
    }
  }
}
