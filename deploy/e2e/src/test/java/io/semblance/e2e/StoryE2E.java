package io.semblance.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryE2E {

  @Test
  void theDemosStoryIsTrue() {
    try (WholePlatform platform = new WholePlatform()) {
      List<Chapter> chapters = new Story(platform.places(), platform.people()).tell();

      assertThat(chapters).hasSizeGreaterThan(10);
    }
  }
}
