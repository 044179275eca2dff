package io.semblance.evaluation.html;

import java.util.List;

/** What each figure means, and what it does not say. */
final class MeaningSection {

  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning(
              "Column shapes",
              "1 less the Kolmogorov-Smirnov distance of numbers and dates, or the total variation"
                  + " distance of levels, as in SDMetrics 0.32. Says nothing of how columns hang"
                  + " together."),
          new Meaning(
              "Pair trends",
              "Similarity of correlations, or overlap of joint shares, as in SDMetrics 0.32. By its"
                  + " default only pairs with a strong real dependence count; both means are given. Weak"
                  + " dependences of three and more columns do not show in it."),
          new Meaning(
              "Accuracy",
              "Overlap of binned shares of one, two and three columns, as in mostlyai-qa 1.10. Coarse"
                  + " bins hide what happens within them."),
          new Meaning(
              "Discriminator AUC",
              "How often trained trees score a synthetic row above a real one. Sees dependences of any"
                  + " number of columns, and also small flaws that do not matter for your use."),
          new Meaning(
              "Usefulness",
              "What a model learnt from synthetic rows is worth on real rows, beside one learnt from as"
                  + " many real rows. Speaks of one question and one learner."),
          new Meaning(
              "Brier, calibration error",
              "Mean squared error of probabilities; mean distance of stated and observed shares in ten"
                  + " groups of rows. Less is better."),
          new Meaning(
              "Fairness",
              "Differences of selection rates (demographic parity) and of true and false positive rates"
                  + " (equalised odds) between groups, as in fairlearn 0.15. Compare the two models: a"
                  + " synthetic table should not widen a gap."),
          new Meaning(
              "Membership risk",
              "What an attacker who holds the synthetic table gains on guessing whether a known row was"
                  + " learnt from, ranking rows by distance: 0 is guessing, 1 certainty. Stronger attacks"
                  + " exist."),
          new Meaning(
              "Singling out, linkability, inference",
              "The risks that the Article 29 Working Party names, by attacks as in Anonymeter 1.1."
                  + " Success on rows never seen is knowledge of the population; only what goes"
                  + " beyond it counts as risk. An attack that does not beat guessing says nothing,"
                  + " and of forty columns about one looks risky by chance."),
          new Meaning(
              "DCR share",
              "Whether synthetic rows lie closer to training rows than to as many hold-out rows. Tables"
                  + " that pass it have been attacked with success; it finds copying, it does not show"
                  + " privacy."),
          new Meaning(
              "Validity",
              "Share of rows whose every value has the kind, precision, bounds and levels of the schema,"
                  + " with keys that are unique."));

  /** A figure and what it means. */
  private record Meaning(String figure, String words) {}

  private MeaningSection() {}

  static Section of() {
    Element list = Element.of("dl");
    for (Meaning meaning : MEANINGS) {
      list.add(Element.of("dt", meaning.figure()), Element.of("dd", meaning.words()));
    }
    return Section.of("meaning", "What the figures mean", list);
  }
}
