package io.semblance.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.table.SchemaInference;
import io.semblance.policy.client.Sensitivity;
import io.semblance.policy.client.SourceFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceSummaryTest {

  @Test
  void exactFactsSeeWhatTheRowsSay() {
    SourceFacts facts = SourceSummary.of(source("ann@example.org")).facts();

    assertThat(facts.sensitivity()).isEqualTo(Sensitivity.DIRECT_IDENTIFIER);
    assertThat(facts.personalData()).isTrue();
  }

  @Test
  void factsUnderABudgetAreTheSameWhateverTheRows() {
    SourceFacts mails = SourceSummary.underBudget(source("ann@example.org")).facts();
    SourceFacts words = SourceSummary.underBudget(source("blue")).facts();

    assertThat(mails).isEqualTo(words);
    assertThat(mails.domainDeclared()).isFalse();
    assertThat(mails.rowsDeclared()).isNull();
  }

  private static Source source(String value) {
    SchemaInference inference = new SchemaInference(List.of("contact"));
    for (int i = 0; i < 30; i++) {
      inference.addRow(List.of(value));
    }
    return new Source(
        new UUID(0, 1),
        "people",
        "hmac-sha256:00",
        List.of("hmac-sha256:01"),
        SourceReader.CSV,
        Path.of("people.csv"),
        30,
        SourceDocument.inferred(inference.infer()));
  }
}
