package io.semblance.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.privacy.LedgerLine;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.synthesis.PrivacyStatement;
import io.semblance.models.document.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a private fit spent, as a document.
 *
 * <p>Privacy: free to publish.
 */
public final class PrivacyDocument {

  private PrivacyDocument() {}

  /** The statement as a tree. */
  public static ObjectNode write(PrivacyStatement statement) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("unit", PrivacyStatement.UNIT);
    document.put("neighbouring", PrivacyStatement.NEIGHBOURING);
    document.put("accountant", PrivacyStatement.ACCOUNTANT);
    document.put("noise", PrivacyStatement.NOISE);
    document
        .putObject("budget")
        .put("epsilon", statement.budget().epsilon())
        .put("delta", statement.budget().delta());
    document.put("epsilon", statement.epsilon());
    document.put("rho", statement.rho());
    document.put("noisy_rows", statement.noisyRows());
    ArrayNode ledger = document.putArray("ledger");
    for (LedgerLine line : statement.ledger()) {
      ledger
          .addObject()
          .put("target", line.target())
          .put("mechanism", line.mechanism())
          .put("sensitivity", line.sensitivity())
          .put("sigma", line.sigma())
          .put("rho", line.rho())
          .put("delta", line.delta());
    }
    ArrayNode errors = document.putArray("expected_errors");
    for (PrivacyStatement.ExpectedError error : statement.expectedErrors()) {
      errors.addObject().put("column", error.column()).put("tvd", error.tvd());
    }
    return document;
  }

  static PrivacyStatement read(Fields fields) {
    fields.allowOnly(
        Set.of(
            "unit",
            "neighbouring",
            "accountant",
            "noise",
            "budget",
            "epsilon",
            "rho",
            "noisy_rows",
            "ledger",
            "expected_errors"));
    Fields budget = fields.object("budget");
    List<LedgerLine> ledger = new ArrayList<>();
    for (Fields line : fields.objects("ledger")) {
      ledger.add(
          new LedgerLine(
              line.text("target"),
              line.text("mechanism"),
              line.number("sensitivity"),
              line.number("sigma"),
              line.number("rho"),
              line.number("delta")));
    }
    List<PrivacyStatement.ExpectedError> errors = new ArrayList<>();
    for (Fields error : fields.objects("expected_errors")) {
      errors.add(new PrivacyStatement.ExpectedError(error.text("column"), error.number("tvd")));
    }
    return new PrivacyStatement(
        PrivacyBudget.of(budget.number("epsilon"), budget.number("delta")),
        fields.number("epsilon"),
        fields.number("rho"),
        fields.integer("noisy_rows", Long.MIN_VALUE, Long.MAX_VALUE),
        ledger,
        errors);
  }
}
