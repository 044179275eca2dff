package io.semblance.engine.coding;

import java.util.Optional;

/**
 * Which variables carry one column.
 *
 * @param coding absent where no value is learnt: identifiers, free text, columns without values
 * @param valueVariable the variable of its codes; -1 where the only code is 0
 * @param maskVariable the variable whose code 1 means that the value is missing; -1 where it never
 *     is
 */
public record ColumnCoding(Optional<Coding> coding, int valueVariable, int maskVariable) {

  public ColumnCoding {
    if (valueVariable < -1 || maskVariable < -1) {
      throw new IllegalArgumentException("variables " + valueVariable + ", " + maskVariable);
    }
    if (coding.isEmpty() && (valueVariable >= 0 || maskVariable >= 0)) {
      throw new IllegalArgumentException("a column without a coding has no variables");
    }
  }

  static ColumnCoding unlearnt() {
    return new ColumnCoding(Optional.empty(), -1, -1);
  }
}
