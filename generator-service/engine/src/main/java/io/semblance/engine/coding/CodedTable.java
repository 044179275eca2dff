package io.semblance.engine.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as small integers: for each variable one code a row, -1 where it has none. Besides the
 * values of columns, whether a group of columns is missing is a variable of its own.
 *
 * <p>Privacy: holds rows.
 */
public final class CodedTable {

  private final int rows;
  private final List<Variable> variables;

  CodedTable(int rows, List<Variable> variables) {
    this.rows = rows;
    this.variables = List.copyOf(variables);
  }

  public int rows() {
    return rows;
  }

  public int size() {
    return variables.size();
  }

  public Variable variable(int position) {
    return variables.get(position);
  }

  /** Whether some code is missing. */
  public boolean isIncomplete() {
    return variables.stream().anyMatch(Variable::isIncomplete);
  }

  /** The same rows with some of the variables, in the given order. */
  public CodedTable select(int[] positions) {
    return new CodedTable(rows, Arrays.stream(positions).mapToObj(variables::get).toList());
  }

  /** The same table with the hidden variables of combinations behind its own. */
  public CodedTable with(List<Combination> combinations) {
    List<Variable> all = new ArrayList<>(variables);
    combinations.forEach(combination -> all.add(combination.variable(this)));
    return new CodedTable(rows, all);
  }

  /** The codes of one variable. */
  public static final class Variable {
    private final int[] codes;
    private final int levels;
    private final boolean nominal;

    Variable(int[] codes, int levels, boolean nominal) {
      this.codes = codes;
      this.levels = levels;
      this.nominal = nominal;
    }

    public int code(int row) {
      return codes[row];
    }

    public int levels() {
      return levels;
    }

    /** Whether the order of the codes means nothing. */
    public boolean isNominal() {
      return nominal;
    }

    private boolean isIncomplete() {
      for (int code : codes) {
        if (code < 0) {
          return true;
        }
      }
      return false;
    }

    void replaceMissing(int replacement) {
      for (int row = 0; row < codes.length; row++) {
        codes[row] = codes[row] < 0 ? replacement : codes[row];
      }
    }

    /** Sets code 1, missing, wherever {@code values} has no code. */
    void markMissing(Variable values) {
      for (int row = 0; row < codes.length; row++) {
        codes[row] = values.codes[row] < 0 ? 1 : codes[row];
      }
    }

    /** How many rows have each code. */
    public double[] counts() {
      double[] counts = new double[levels];
      for (int code : codes) {
        if (code >= 0) {
          counts[code]++;
        }
      }
      return counts;
    }
  }
}
