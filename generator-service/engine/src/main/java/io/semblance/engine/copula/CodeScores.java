package io.semblance.engine.copula;

/**
 * A marginal with its expansion, and the normal score of each code; codes that never occur score 0.
 */
public final class CodeScores {

  private final EmpiricalMarginal marginal;
  private final HermiteExpansion expansion;
  private final double[] byCode;

  private CodeScores(EmpiricalMarginal marginal, HermiteExpansion expansion, double[] byCode) {
    this.marginal = marginal;
    this.expansion = expansion;
    this.byCode = byCode;
  }

  public static CodeScores of(double[] weights, int[] order) {
    EmpiricalMarginal marginal = EmpiricalMarginal.of(weights, order);
    HermiteExpansion expansion = HermiteExpansion.of(marginal);
    double[] byCode = new double[weights.length];
    for (int rank = 0; rank < marginal.levels(); rank++) {
      byCode[marginal.code(rank)] = expansion.score(rank);
    }
    return new CodeScores(marginal, expansion, byCode);
  }

  public EmpiricalMarginal marginal() {
    return marginal;
  }

  public HermiteExpansion expansion() {
    return expansion;
  }

  /** The normal score of each code. */
  public double[] byCode() {
    return byCode.clone();
  }

  /** The same codes with other scores, say clamped and rounded ones. */
  public CodeScores withScores(double[] newByCode) {
    double[] byRank = new double[marginal.levels()];
    for (int rank = 0; rank < byRank.length; rank++) {
      byRank[rank] = newByCode[marginal.code(rank)];
    }
    return new CodeScores(marginal, expansion.withScores(byRank), newByCode.clone());
  }
}
