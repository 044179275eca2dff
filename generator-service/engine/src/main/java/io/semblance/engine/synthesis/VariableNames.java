package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Combination;
import io.semblance.engine.coding.TableCoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What people call variables: columns, whether columns are missing, columns drawn together. */
final class VariableNames {

  private final List<String> names;

  VariableNames(TableCoding coding, List<Combination> combinations) {
    names = new ArrayList<>(Collections.nCopies(coding.variables(), ""));
    for (int column = 0; column < coding.schema().size(); column++) {
      String name = coding.schema().column(column).name();
      if (coding.valueVariable(column) >= 0) {
        names.set(coding.valueVariable(column), name);
      }
      int mask = coding.maskVariable(column);
      if (mask >= 0 && names.get(mask).isEmpty()) {
        names.set(mask, name + " is missing");
      }
    }
    for (Combination combination : combinations) {
      List<String> members = new ArrayList<>();
      for (int member : combination.members()) {
        members.add(names.get(member));
      }
      names.add(String.join(" with ", members));
    }
  }

  /** By variable. */
  List<String> all() {
    return List.copyOf(names);
  }
}
