package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  @Test
  void tokenHoldsItsPosition() {
    assertThat(Pages.position(Pages.token(42))).isEqualTo(42);
    assertThat(Pages.position(null)).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42", "%%%", "cDE6eA", "cDE6OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
  void foreignTokensAreRefused(String token) {
    assertThatThrownBy(() -> Pages.position(token)).isInstanceOf(HttpProblem.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201})
  void pageSizeStaysWithinItsLimit(int size) {
    assertThatThrownBy(() -> Pages.size(size, 200)).isInstanceOf(HttpProblem.class);
  }
}
