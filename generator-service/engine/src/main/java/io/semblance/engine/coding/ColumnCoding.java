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
record ColumnCoding(Optional<Coding> coding, int valueVariable, int maskVariable) {

  static ColumnCoding unlearnt() {
    return new ColumnCoding(Optional.empty(), -1, -1);
  }
}
