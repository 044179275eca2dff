package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void tokenHoldsItsPosition() {
    assertThat(Page.of("7", Page.token(42), 200)).isEqualTo(new Page(7, 42));
    assertThat(Page.of(null, null, 200)).isEqualTo(new Page(50, Long.MAX_VALUE));
  }

  @Test
  void onlyAFullPageHasANext() {
    Page page = new Page(2, Long.MAX_VALUE);

    assertThat(page.next(List.of(5L), Long::longValue)).isNull();
    assertThat(page.next(List.of(5L, 3L), Long::longValue)).isEqualTo(Page.token(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42", "%%%", "cDE6eA", "cDE6OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
  void foreignTokensAreRefused(String token) {
    assertThatThrownBy(() -> Page.of("1", token, 200)).isInstanceOf(HttpProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "201", "x", "", "99999999999"})
  void pageSizeStaysWithinItsLimit(String size) {
    assertThatThrownBy(() -> Page.of(size, null, 200)).isInstanceOf(HttpProblem.class);
  }
}
