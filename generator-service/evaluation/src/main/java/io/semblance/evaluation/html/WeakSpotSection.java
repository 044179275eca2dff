package io.semblance.evaluation.html;

import io.semblance.evaluation.quality.WeakSpot;
import io.semblance.evaluation.quality.WeakSpots;
import java.util.List;

/** Where the table is weakest, and what to do. */
final class WeakSpotSection {

  private WeakSpotSection() {}

  static Section of(List<WeakSpot> spots) {
    if (spots.isEmpty()) {
      return Section.of(
          "weak",
          "Weak spots",
          Section.paragraph(
              "No column and no pair scores below "
                  + WeakSpots.GOOD
                  + " by more than chance explains."));
    }
    Grid grid =
        new Grid(
            "The weakest columns, then the weakest pairs",
            "Where",
            "Score",
            "What is wrong",
            "What to try");
    for (WeakSpot spot : spots) {
      grid.row(spot.columns(), Figures.score(spot.score()), spot.finding(), spot.remedy());
    }
    return Section.of("weak", "Weak spots", grid.element());
  }
}
