package downhill.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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

  /** With one row a batch the loss does not grow by the very same factor on every step. */
  @Test
  void isEstimatedFromSteadyGrowth() {
    String json =
        Scenarios.run(
            Scenarios.line(0.4),
            Scenarios.LINEAR,
            Scenarios.sgd(1.4),
            Scenarios.MSE,
            200,
            Scenarios.batches(20));
    Course course = new Course(Course.experiment(json), 2000);
    int passes = 0;
    while (course.loss(passes) <= Float.MAX_VALUE) {
      passes++;
    }
    int half = passes / 2;
    int at = passes;
    assertThat(Course.verdict(course.experiment, half))
        .isInstanceOfSatisfying(
            Verdict.Diverging.class,
            diverging -> {
              assertThat(diverging.estimated()).isTrue();
              assertThat((double) diverging.overflow().orElseThrow())
                  .isCloseTo(at, withinPercentage(15));
            });
  }

  /** Two layers: the loss (ab - 1)² grows ever faster, the more the larger the weights are. */
  @Test
  void isNotForetoldWhereTheGrowthItselfGrows() {
    String start = "{\"kernel\":[[3]],\"bias\":[0]},{\"kernel\":[[0.1]],\"bias\":[0]}";
    String json =
        Scenarios.run(
            Scenarios.PAIR,
            Scenarios.LINEAR + "," + Scenarios.LINEAR,
            Scenarios.sgd(0.25),
            Scenarios.MSE,
            300,
            Scenarios.FULL,
            start);
    assertThat(Course.verdict(Course.experiment(json), 6))
        .isInstanceOfSatisfying(
            Verdict.Diverging.class, diverging -> assertThat(diverging.overflow()).isEmpty());
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
