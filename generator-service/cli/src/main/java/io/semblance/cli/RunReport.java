package io.semblance.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.synthesis.SelfCorrection;
import io.semblance.models.PrivacyDocument;
import java.io.IOException;
import java.util.Locale;

/**
 * What a synthesis did, as JSON.
 *
 * <p>Privacy: under a budget it says nothing of the rows but what was paid for.
 */
final class RunReport {

  private RunReport() {}

  static String of(Fitting fitting, FitOptions fit, SamplingOptions sampling) throws IOException {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("program", "semblance " + Version.text());
    report.put("private", fitting.model().privacy().isPresent());
    fitting.rows().ifPresent(rows -> report.put("fitted_rows", rows));
    report.put("sampled_rows", sampling.rows);
    sampling.seed.ifPresent(seed -> report.put("seed", seed));
    report.put("preset", fit.preset.name().toLowerCase(Locale.ROOT));
    if (!sampling.where.isEmpty()) {
      var conditions = report.putArray("where");
      sampling.where.forEach(conditions::add);
    }
    if (!fitting.unreadable().isEmpty()) {
      ObjectNode unreadable = report.putObject("unreadable_values");
      fitting.unreadable().forEach(unreadable::put);
    }
    fitting.model().correction().ifPresent(c -> report.set("correction", correction(c)));
    fitting.model().privacy().ifPresent(p -> report.set("privacy", PrivacyDocument.write(p)));
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report)
        + "\n";
  }

  private static ObjectNode correction(SelfCorrection correction) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("steps", correction.steps());
    document.put("worst_before", correction.worstBefore());
    document.put("worst_after", correction.worstAfter());
    var pairs = document.putArray("pairs");
    for (SelfCorrection.Pair pair : correction.pairs()) {
      pairs
          .addObject()
          .put("first", pair.first())
          .put("second", pair.second())
          .put("measured", pair.measured())
          .put("before", pair.before())
          .put("after", pair.after());
    }
    return document;
  }
}
