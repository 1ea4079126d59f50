package downhill.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.session.Recording;
import org.junit.jupiter.api.Test;

/**
 * Two rows, x = 1 and -1, both with target 0: the loss is w² + b², its curvature 2. With η = 1.5 a
 * step multiplies w by 1 - 1.5·2 = -2. From w = 1 the batch of step k has the loss 4^(k-1), which
 * passes 3.4028235e38, a little below 2^128, first with k = 65.
 */
final class Float32Test {
  private static final String DOUBLING =
      Scenarios.run(
          Scenarios.inline("\"x\"", "[1,0],[-1,0]"),
          Scenarios.LINEAR,
          Scenarios.sgd(1.5),
          Scenarios.MSE,
          2000,
          Scenarios.FULL,
          "{\"kernel\":[[1]],\"bias\":[0]}");

  private static Verdict verdictAfter(long step) {
    var recording = new Recording(Course.experiment(DOUBLING));
    recording.begin();
    recording.seek(step);
    return Course.verdict(recording);
  }

  @Test
  void isForeseen() {
    assertThat(verdictAfter(10))
        .isInstanceOfSatisfying(
            Verdict.Diverging.class,
            diverging -> {
              assertThat(diverging.factor()).isEqualTo(2);
              assertThat(diverging.exact()).isTrue();
              assertThat(diverging.overflow()).hasValue(65);
            });
  }

  @Test
  void isRememberedAfterwards() {
    assertThat(verdictAfter(300))
        .isInstanceOfSatisfying(
            Verdict.Diverging.class, diverging -> assertThat(diverging.overflow()).hasValue(65));
  }

  /** The loss passes the largest double, a little below 2^1024, in step 513. */
  @Test
  void isToldWhenTheRunHasEnded() {
    assertThat(verdictAfter(2000))
        .isInstanceOfSatisfying(
            Verdict.Diverged.class,
            diverged -> {
              assertThat(diverged.step()).isEqualTo(513);
              assertThat(diverged.overflow()).isEqualTo(65);
            });
  }
}
