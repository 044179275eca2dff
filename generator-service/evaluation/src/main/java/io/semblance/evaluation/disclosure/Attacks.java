package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.column.RowSample;
import io.semblance.evaluation.disclosure.AttackRisk.Trials;
import io.semblance.evaluation.work.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three attacks by somebody who holds the synthetic table alone, each on training rows and on as
 * many hold-out rows: the risks that the Article 29 Working Party names, measured as Anonymeter
 * does.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param singlingOut finding a description that fits exactly one person
 * @param linkability linking two halves of what is known of the same person
 * @param inference guessing one column from all others, the riskiest column first; of many columns
 *     one in forty looks risky by chance alone
 */
public record Attacks(AttackRisk singlingOut, AttackRisk linkability, List<ColumnRisk> inference) {

  static final int TARGETS = 500;

  private static final int SYNTHETIC = 2;

  /** The risk that one column is guessed. */
  public record ColumnRisk(String column, AttackRisk risk) {}

  public Attacks {
    inference = List.copyOf(inference);
  }

  /** Attacks at most 500 rows of tables 0 and 1, which are of one size, by table 2. */
  static Attacks of(AlignedTables tables, long seed, Workers workers) {
    int[] chosen = RowSample.of(tables.rows(0), TARGETS, seed);
    AlignedTables targets = tables.select(0, chosen).select(1, chosen);
    List<ScaledRows> rows = workers.map(3, table -> ScaledRows.of(targets, table));
    InferenceAttack inference = new InferenceAttack(targets, SYNTHETIC, rows.get(SYNTHETIC));
    Linkability linkability = new Linkability(rows.get(SYNTHETIC));
    List<Trials[]> guessed = workers.map(2, table -> inference.attack(table, rows.get(table)));
    List<Trials> linked = workers.map(2, table -> linkability.attack(rows.get(table)));
    Trials[] blind = inference.guess(0, chosen.length, seed);
    List<ColumnRisk> risks = new ArrayList<>();
    for (int c = 0; c < blind.length; c++) {
      AttackRisk risk = AttackRisk.of(guessed.get(0)[c], blind[c], guessed.get(1)[c]);
      risks.add(new ColumnRisk(targets.columns().get(c).name(), risk));
    }
    risks.sort(Comparator.comparingDouble((ColumnRisk column) -> -column.risk().risk()));
    return new Attacks(
        new SinglingOut(tables, SYNTHETIC, seed).attack(TARGETS),
        AttackRisk.of(linked.get(0), linkability.guess(chosen.length), linked.get(1)),
        risks);
  }
}
