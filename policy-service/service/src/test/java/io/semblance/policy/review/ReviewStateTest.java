package io.semblance.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewStateTest {

  @Test
  void anOpenReviewMayEndInEveryWay() {
    assertThat(ReviewState.values())
        .filteredOn(next -> next != ReviewState.OPEN)
        .allMatch(ReviewState.OPEN::canBecome);
  }

  @Test
  void anApprovalMayOnlyLapse() {
    assertThat(ReviewState.values())
        .filteredOn(ReviewState.APPROVED::canBecome)
        .containsExactly(ReviewState.LAPSED);
  }

  @Test
  void whatIsRejectedOrLapsedStaysSo() {
    assertThat(ReviewState.values()).noneMatch(ReviewState.REJECTED::canBecome);
    assertThat(ReviewState.values()).noneMatch(ReviewState.LAPSED::canBecome);
  }
}
