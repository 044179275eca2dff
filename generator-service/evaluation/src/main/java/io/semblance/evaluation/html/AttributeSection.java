package io.semblance.evaluation.html;

import io.semblance.evaluation.disclosure.AttributeDisclosure;
import java.util.List;

/** How far sensitive columns are kept from somebody who knows quasi-identifiers. */
final class AttributeSection {

  private AttributeSection() {}

  static Section of(List<AttributeDisclosure> attributes) {
    Grid grid =
        new Grid(
            "Protection of each sensitive column", "Column", "Score", "Wrong guesses", "Blind");
    for (AttributeDisclosure attribute : attributes) {
      grid.row(
          attribute.secret(),
          Figures.score(attribute.score()),
          Figures.score(attribute.protection()),
          Figures.score(attribute.baseline()));
    }
    return Section.of(
        "attributes",
        "Sensitive columns",
        Element.of("p")
            .text("Somebody who knows ")
            .value(String.join(", ", attributes.get(0).known()))
            .text(
                " of a person guesses by the synthetic rows that agree (correct attribution"
                    + " probability, as in SDMetrics 0.32). At a score of 1 the table helps no more"
                    + " than a blind guess among the values that occur; a lower score may be"
                    + " knowledge of the population, and of nobody in it."),
        grid.element());
  }
}
