package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A change of variables that makes a constraint hold whatever the free columns are: the columns
 * that it gives follow from those that it needs and from free columns that bear their names.
 */
sealed interface Step permits GapStep, TotalStep, SplitStep {

  /** The columns whose scalars must be known first. */
  List<String> needs();

  /** The columns that it derives. */
  List<String> gives();

  /** The free columns that stand in for those it gives, under names of these. */
  List<Column> free();

  /** Computes the free columns. */
  void inward(Scalars given, Scalars free);

  /** The name of the free column on which one of its columns depends directly. */
  String own(String column);

  /**
   * A derived scalar.
   *
   * @param free the scalar of a free column
   * @param known the scalar of a column that the step needs
   */
  double derive(String column, ToDoubleFunction<String> free, ToDoubleFunction<String> known);
}
