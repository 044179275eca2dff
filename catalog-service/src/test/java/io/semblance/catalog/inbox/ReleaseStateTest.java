package io.semblance.catalog.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseStateTest {

  @Test
  void releaseIsPulledBeforeItIsPublished() {
    assertThat(ReleaseState.RECEIVED.canBecome(ReleaseState.PULLED)).isTrue();
    assertThat(ReleaseState.PULLED.canBecome(ReleaseState.PUBLISHED)).isTrue();
    assertThat(ReleaseState.RECEIVED.canBecome(ReleaseState.PUBLISHED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ReleaseState.class)
  void publishedIsForGood(ReleaseState next) {
    assertThat(ReleaseState.PUBLISHED.canBecome(next)).isFalse();
  }

  @Test
  void lostFilesArePulledAgain() {
    assertThat(ReleaseState.PULLED.canBecome(ReleaseState.RECEIVED)).isTrue();
  }
}
