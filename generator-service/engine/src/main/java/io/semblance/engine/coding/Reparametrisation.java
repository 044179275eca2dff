package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/*
 * The model never sees a constrained column, only what is free: of a <= b the gap, of a sum its parts
 * or their shares, of columns that combine the number of the combination. Whatever it draws, the way
 * back gives rows that keep every constraint, so none has to be thrown away. Whether a derived value
 * is missing is a free column of its own, since the values that it follows from are drawn in any case.
 */
/**
 * A table whose columns are bound by constraints as a table of free columns, and back.
 *
 * <p>Privacy: one row becomes one row, by a rule that depends on no other, except that combinations
 * and missing values are learnt where they are not declared.
 */
public final class Reparametrisation {

  private final Schema schema;
  private final ConstraintPlan plan;
  private final List<Combinations> combinations;
  private final Set<String> flagged;
  private final FreeColumns free;

  private Reparametrisation(Schema schema, List<Combinations> combinations, Set<String> flagged) {
    this.schema = schema;
    this.plan = new ConstraintPlan(schema);
    this.combinations = List.copyOf(combinations);
    this.flagged = Set.copyOf(flagged);
    this.free = new FreeColumns(schema, plan, combinations, flagged);
  }

  /**
   * By declarations alone.
   *
   * <p>Privacy: reads no rows.
   *
   * @throws ConstraintException where constraints contradict each other or cannot be kept
   */
  public static Reparametrisation declared(Schema schema) {
    ConstraintPlan plan = new ConstraintPlan(schema);
    Set<String> flagged = new HashSet<>();
    for (Column column : schema.columns()) {
      if (plan.isDerived(column.name()) && ConstraintPlan.mayBeMissing(column)) {
        flagged.add(column.name());
      }
    }
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.FixedCombinations known && known.allowed().isEmpty()) {
        throw ConstraintException.impossible("declare the combinations", constraint);
      }
      if (constraint instanceof Constraint.MissingWhen missing
          && ConstraintPlan.mayBeMissing(schema.column(missing.when()))) {
        throw ConstraintException.impossible(
            "declare that column '" + missing.when() + "' is never missing", constraint);
      }
    }
    return new Reparametrisation(schema, declaredCombinations(schema), flagged);
  }

  /**
   * Learnt from rows, which are checked.
   *
   * <p>Privacy: for fits without a budget only.
   *
   * @throws ConstraintException where constraints contradict each other, the rows, or cannot be
   *     kept
   */
  public static Reparametrisation learn(Schema schema, Table table) {
    ConstraintPlan plan = new ConstraintPlan(schema);
    List<Combinations> declared = declaredCombinations(schema);
    new ConstraintCheck(schema, table).require(declared);
    List<Combinations> combinations = new ArrayList<>();
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.FixedCombinations
          || constraint instanceof Constraint.OneHot) {
        combinations.add(
            declared.stream()
                .filter(known -> known.constraint().equals(constraint))
                .findFirst()
                .orElseGet(() -> Combinations.of(schema, constraint, table)));
      }
    }
    Set<String> flagged = new HashSet<>();
    for (int i = 0; i < schema.size(); i++) {
      String name = schema.column(i).name();
      if (plan.isDerived(name) && anyMissing(table.column(i))) {
        flagged.add(name);
      }
    }
    return new Reparametrisation(schema, combinations, flagged);
  }

  /**
   * One rebuilt from what its accessors gave, as a model file does.
   *
   * @param combinations for each constraint that has some, in order
   * @param mayBeMissing the derived columns whose values are not always there
   */
  public static Reparametrisation of(
      Schema schema, List<List<List<@Nullable String>>> combinations, Set<String> mayBeMissing) {
    List<Combinations> known = new ArrayList<>();
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.FixedCombinations
          || constraint instanceof Constraint.OneHot) {
        if (known.size() == combinations.size()) {
          throw new IllegalArgumentException("there are no combinations of " + constraint);
        }
        known.add(Combinations.learnt(schema, constraint, combinations.get(known.size())));
      }
    }
    return new Reparametrisation(schema, known, mayBeMissing);
  }

  private static List<Combinations> declaredCombinations(Schema schema) {
    List<Combinations> declared = new ArrayList<>();
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.FixedCombinations known && known.allowed().isPresent()) {
        declared.add(Combinations.declared(schema, constraint, known.allowed().get()));
      } else if (constraint instanceof Constraint.OneHot oneHot) {
        declared.add(Combinations.declared(schema, oneHot, OneHotRows.of(schema, oneHot)));
      }
    }
    return declared;
  }

  private static boolean anyMissing(ColumnValues values) {
    for (int row = 0; row < values.size(); row++) {
      if (values.isMissing(row)) {
        return true;
      }
    }
    return false;
  }

  /** The columns that constraints bind, with the constraints. */
  public Schema schema() {
    return schema;
  }

  /** The columns that a model learns. */
  public Schema freeSchema() {
    return free.schema();
  }

  /** Whether a column follows from free ones by arithmetic. */
  public boolean derives(String column) {
    return plan.isDerived(column);
  }

  /** Whether a column runs through its values in order, to be unique. */
  public boolean runs(String column) {
    return plan.isRunning(column);
  }

  /** The constraint that says when a column is missing. */
  public Optional<Constraint.MissingWhen> missingWhen(String column) {
    return plan.missingWhen(column);
  }

  /** The free column that says, by {@code true}, that a derived value is missing. */
  public Optional<String> flag(String column) {
    return free.flag(column);
  }

  /**
   * The combinations of which a column is part, as rows by the codes of the free column that stands
   * for them and bears the name of their first column.
   */
  public Optional<Table> combinations(String column) {
    return combinations.stream()
        .filter(known -> known.constraint().columns().contains(column))
        .findFirst()
        .map(Combinations::table);
  }

  /** The number or microseconds of a column, given those of free columns by name. */
  public double scalar(String column, ToDoubleFunction<String> freeScalars) {
    return plan.step(column)
        .map(step -> step.derive(column, freeScalars, needed -> scalar(needed, freeScalars)))
        .orElseGet(() -> freeScalars.applyAsDouble(column));
  }

  /** The free column on which a column depends directly, never falling or never rising. */
  public String own(String column) {
    return plan.step(column)
        .map(
            step -> {
              String own = step.own(column);
              return step.gives().contains(own) ? own : own(own);
            })
        .orElse(column);
  }

  /** The free columns on which a column depends, those first on which others do. */
  public List<String> freeBelow(String column) {
    Set<String> below = new LinkedHashSet<>();
    Optional<Step> step = plan.step(column);
    if (step.isEmpty()) {
      below.add(column);
    } else {
      step.get().needs().forEach(needed -> below.addAll(freeBelow(needed)));
      step.get().free().forEach(standIn -> below.add(standIn.name()));
    }
    return List.copyOf(below);
  }

  /**
   * What a free column can hold where columns, free or bound, lie between limits.
   *
   * @param limits numbers or microseconds
   * @throws ConstraintException where nothing is left
   */
  public Map<String, Intervals> narrowed(Map<String, Intervals> limits) {
    Ranges ranges = plan.ranges().copy();
    limits.forEach((column, limit) -> ranges.narrow(column, limit.min(), limit.max()));
    ranges.propagate();
    Map<String, Intervals> narrowed = new HashMap<>();
    for (Column column : schema.columns()) {
      boolean bound = plan.isDerived(column.name()) || plan.combinedBy(column.name()).isPresent();
      if (ranges.has(column.name()) && !bound) {
        narrowed.put(
            column.name(), Intervals.of(ranges.low(column.name()), ranges.high(column.name())));
      }
    }
    return narrowed;
  }

  /** The combinations of each constraint that has some, in order. */
  public List<List<List<@Nullable String>>> combinations() {
    return combinations.stream().map(Combinations::rows).toList();
  }

  /** The derived columns whose values are not always there. */
  public Set<String> mayBeMissing() {
    return flagged;
  }

  /** The free columns of a table. */
  public Table inward(Table table) {
    return new Inward(table, plan, free, combinations).table();
  }

  /**
   * The table of free columns that were drawn.
   *
   * @param coding of the free columns
   * @param firstRow the number of rows drawn before these
   */
  public Table outward(
      TableCoding coding, Drawn drawn, int rows, long firstRow, UniformRandomProvider random) {
    int[][] codes = drawn.codes().clone();
    List<BitSet> missing = new ArrayList<>();
    for (int column = 0; column < coding.schema().size(); column++) {
      BitSet mask = new BitSet(rows);
      int variable = coding.maskVariable(column);
      for (int row = 0; variable >= 0 && row < rows; row++) {
        mask.set(row, drawn.codes()[variable][row] == 1);
      }
      missing.add(mask);
      if (variable >= 0) {
        codes[variable] = new int[rows];
      }
    }
    Table latent = coding.decode(new Drawn(codes, drawn.values()), rows, firstRow, random);
    return new Outward(schema, plan, free, latent, missing, firstRow).table(combinations);
  }

  /**
   * The same with what a model of the free columns has learnt: rare combinations, levels and
   * extremes are left behind.
   *
   * @throws ConstraintException where no combination is left
   */
  public Reparametrisation learnt(TableCoding coding) {
    List<Combinations> kept = new ArrayList<>();
    for (Combinations known : combinations) {
      Coding numbers = coding.coding(position(coding, known.free().name())).orElse(null);
      if (numbers == null) {
        throw ConstraintException.impossible(
            "no combination is shared by enough rows to be learnt; declare them",
            known.constraint());
      }
      kept.add(
          known.select(
              ((LevelCoding) numbers).levelNames().stream().mapToInt(Integer::parseInt).toArray()));
    }
    List<Optional<Coding>> codings = new ArrayList<>();
    for (Column column : schema.columns()) {
      boolean own =
          !plan.isDerived(column.name())
              && plan.combinedBy(column.name()).isEmpty()
              && !plan.isRunning(column.name());
      codings.add(own ? coding.coding(position(coding, column.name())) : Optional.<Coding>empty());
    }
    Schema learnt = new LearntSchema(schema, codings).schema();
    for (Combinations known : kept) {
      for (int i = 0; i < known.columns().size(); i++) {
        learnt = learnt.with(known.learntColumn(learnt.column(known.columns().get(i).name()), i));
      }
    }
    return new Reparametrisation(learnt, kept, flagged);
  }

  private static int position(TableCoding coding, String column) {
    return coding.schema().position(column).orElseThrow();
  }

  /**
   * Makes sure that the rows of a table keep the constraints.
   *
   * <p>Privacy: tells about rows.
   *
   * @throws ConstraintException where one does not
   */
  public void require(Table table) {
    new ConstraintCheck(schema, table.under(schema)).require(declaredCombinations(schema));
  }

  /**
   * Makes sure that a sample can have so many rows.
   *
   * @throws ConstraintException where so many rows cannot all have different keys
   */
  public void requireRoom(long rows) {
    plan.requireRoom(rows);
  }
}
