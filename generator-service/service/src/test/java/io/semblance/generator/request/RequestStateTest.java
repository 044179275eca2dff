package io.semblance.generator.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTest {

  @Test
  void onlyAWaitingOrRunningRequestIsReleased() {
    assertThat(RequestState.RUNNING.canBecome(RequestState.RELEASED)).isTrue();
    assertThat(RequestState.WAITING_FOR_REVIEWS.canBecome(RequestState.RELEASED)).isTrue();
    assertThat(RequestState.ACCEPTED.canBecome(RequestState.RELEASED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"DENIED", "RELEASED", "REJECTED", "FAILED", "CANCELLED"})
  void nothingFollowsATerminalState(RequestState state) {
    assertThat(state.isTerminal()).isTrue();
    assertThat(RequestState.values()).noneMatch(state::canBecome);
  }
}
