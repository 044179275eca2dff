package io.semblance.catalog.record;

import io.semblance.catalog.record.Governance.Statement;
import io.semblance.catalog.release.Manifest;
import io.semblance.policy.client.Subjects;
import java.util.ArrayList;
import java.util.List;

/** Sentences on limits, biases and social impact that follow from the facts of a release. */
final class Disclosures {

  private final Manifest manifest;

  Disclosures(Manifest manifest) {
    this.manifest = manifest;
  }

  List<Statement> limitations() {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        computed(
            "Dependence between columns is that of a Gaussian copula: joint extremes and"
                + " relations of three or more columns are not reproduced."));
    if (manifest.privacy() == null) {
      statements.add(
          computed("No differential-privacy guarantee: do not treat the table as anonymous."));
    } else {
      statements.add(
          computed(
              "Noise was added for privacy: rare values and small groups are less accurate than"
                  + " common ones."));
    }
    statements.add(
        computed(
            "No row describes a real person or thing; do not draw conclusions on single rows."));
    return statements;
  }

  List<Statement> biases() {
    return List.of(
        computed(
            manifest.generation().isConditioned()
                ? "Rows were drawn under conditions or with given shares of a column's levels:"
                    + " frequencies are not those of the source."
                : "Whatever the source over- or under-represents, the table over- or"
                    + " under-represents too; no correction was applied."));
  }

  List<Statement> socialImpact() {
    boolean people =
        manifest.source().subjects() != Subjects.NONE
            && !Boolean.FALSE.equals(manifest.source().personalData());
    return List.of(
        computed(
            people
                ? "Lets people work with the structure of data about persons without handing out"
                    + " their rows; wrong conclusions about groups remain possible."
                : "The source is not about people; misuse would misinform about things, not"
                    + " persons."));
  }

  private static Statement computed(String text) {
    return new Statement(text, "computed");
  }
}
