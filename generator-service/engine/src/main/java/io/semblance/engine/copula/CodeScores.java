package io.semblance.engine.copula;

/**
 * A marginal with its expansion, and the normal score of each code; codes that never occur score 0.
 */
final class CodeScores {

  private final EmpiricalMarginal marginal;
  private final HermiteExpansion expansion;
  private final double[] byCode;

  private CodeScores(EmpiricalMarginal marginal, HermiteExpansion expansion, double[] byCode) {
    this.marginal = marginal;
    this.expansion = expansion;
    this.byCode = byCode;
  }

  static CodeScores of(double[] weights, int[] order) {
    EmpiricalMarginal marginal = EmpiricalMarginal.of(weights, order);
    HermiteExpansion expansion = HermiteExpansion.of(marginal);
    double[] byCode = new double[weights.length];
    for (int rank = 0; rank < marginal.levels(); rank++) {
      byCode[marginal.code(rank)] = expansion.score(rank);
    }
    return new CodeScores(marginal, expansion, byCode);
  }

  EmpiricalMarginal marginal() {
    return marginal;
  }

  HermiteExpansion expansion() {
    return expansion;
  }

  double[] byCode() {
    return byCode;
  }
}
