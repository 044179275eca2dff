package io.semblance.evaluation.accuracy;

import java.util.List;

/** The accuracy of one, two or three columns together. */
public record ColumnsAccuracy(List<String> columns, Accuracy accuracy) {

  public ColumnsAccuracy {
    columns = List.copyOf(columns);
  }
}
