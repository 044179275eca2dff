package io.semblance.engine.synthesis;

import io.semblance.engine.coding.DeclaredCoding;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.copula.CodeScores;
import io.semblance.engine.copula.CopulaMixture;
import io.semblance.engine.copula.GaussianCopula;
import io.semblance.engine.measure.HistogramLayout;
import io.semblance.engine.measure.MarginalEstimates;
import io.semblance.engine.measure.PrivateRows;
import io.semblance.engine.privacy.Accountant;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.Mechanisms;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * Three measurements, of which the second is left out where no column is nominal or none can anchor
 * them, and the third where there is a single variable:
 *
 *   1. one-way marginals of all columns, missing values in a cell of their own,
 *   2. by level of each nominal column, sums of the scores of the other columns: an order,
 *   3. mean products of the normal scores of all pairs of variables: latent correlations.
 *
 * The shares of the budget are constants; which measurements there are depends on declarations.
 */
/**
 * A fit under a budget.
 *
 * <p>Privacy: rows are read by {@link PrivateRows} alone; all else here is post-processing of what
 * it releases, or depends on declarations.
 */
final class PrivateFit {

  private static final double MARGINALS = .6;
  private static final double ORDERS = .12;

  /** Keeps the sum of rounded shares below the budget. */
  private static final double ROUNDING = 1 - 1e-12;

  private final SynthesisOptions options;
  private final Execution execution;
  private final Accountant accountant;
  private final GaussianMechanism mechanism;

  PrivateFit(SynthesisOptions options, Execution execution, Mechanisms mechanisms) {
    this.options = options;
    this.execution = execution;
    this.mechanism = mechanisms.gaussian();
    this.accountant = mechanisms.accountant();
  }

  SynthesisModel fit(Schema schema, Table table) {
    DeclarationCheck.require(schema);
    execution.report(Stage.FITTING, 0);
    TableCoding coding = new DeclaredCoding(options.privateBins()).of(schema);
    PrivateRows rows = PrivateRows.of(coding, table);
    execution.report(Stage.FITTING, 30);
    return fit(coding, rows);
  }

  private SynthesisModel fit(TableCoding coding, PrivateRows rows) {
    HistogramLayout layout = new HistogramLayout(coding);
    PrivateOrders orders = new PrivateOrders(coding, layout);
    boolean paired = coding.variables() > 1;
    double budget = accountant.total() * ROUNDING;
    double forMarginals = budget * (paired ? MARGINALS : 1);
    double forOrders = orders.areMeasured() ? budget * ORDERS : 0;

    MarginalEstimates marginals =
        new MarginalEstimates(rows.histograms(layout, mechanism, forMarginals), layout, coding);
    execution.report(Stage.FITTING, 60);
    List<CodeScores> scores = orders.scores(marginals, rows, mechanism, forOrders);
    execution.report(Stage.FITTING, 75);
    PrivateCorrelations correlations = new PrivateCorrelations(coding, scores, marginals);
    GaussianCopula copula =
        paired
            ? correlations.measure(rows, mechanism, budget - forMarginals - forOrders)
            : correlations.independent();
    execution.report(Stage.FITTING, 100);
    return new SynthesisModel(
        coding,
        new CodeSampler(
            CopulaMixture.single(copula), correlations.drawn(), correlations.dependencies()),
        Optional.of(statement(schemaErrors(coding, layout, marginals), marginals)));
  }

  private PrivacyStatement statement(
      List<PrivacyStatement.ExpectedError> errors, MarginalEstimates marginals) {
    return new PrivacyStatement(
        accountant.budget(),
        accountant.spentEpsilon(),
        accountant.spent(),
        Math.round(marginals.rows()),
        accountant.ledger(),
        errors);
  }

  /** Half the mean absolute noise, √(2/π) σ a cell, over the noisy number of rows; at most 1. */
  private static List<PrivacyStatement.ExpectedError> schemaErrors(
      TableCoding coding, HistogramLayout layout, MarginalEstimates marginals) {
    List<PrivacyStatement.ExpectedError> errors = new ArrayList<>();
    double perCell = .5 * Math.sqrt(2 / Math.PI) * marginals.sigma() / marginals.rows();
    for (int h = 0; h < layout.histograms(); h++) {
      HistogramLayout.Histogram histogram = layout.histogram(h);
      errors.add(
          new PrivacyStatement.ExpectedError(
              coding.schema().column(histogram.column()).name(),
              Math.min(1, histogram.cells() * perCell)));
    }
    return errors;
  }
}
