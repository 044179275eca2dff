package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.coding.TableCoding;
import java.util.ArrayList;
import java.util.List;

/**
 * Which cells the one-way marginals have, side by side: for each learnt column one for each code,
 * and a last one for missing values where they are allowed. It depends on declarations alone.
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
        histograms.add(new Histogram(column, value, mask, levels, cells));
        cells += levels + (mask >= 0 ? 1 : 0);
      }
    }
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
