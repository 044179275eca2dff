package io.semblance.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

  @Test
  void survivesTheWayToTheClientAndBack() {
    PageToken token = new PageToken(0.6079271, 42, 7);

    assertThat(PageToken.parse(token.toString(), 7)).isEqualTo(token);
  }

  @Test
  void isOfOneSearchOnly() {
    String token = new PageToken(0, 42, 7).toString();

    assertThatThrownBy(() -> PageToken.parse(token, 8)).isInstanceOf(HttpProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "MSAyIHg", "MSAy", "MSAyIDMgNA"})
  void refusesWhatItDidNotGiveOut(String text) {
    assertThatThrownBy(() -> PageToken.parse(text, 3)).isInstanceOf(HttpProblem.class);
  }
}
