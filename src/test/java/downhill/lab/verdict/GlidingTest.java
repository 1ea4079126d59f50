package downhill.lab.verdict;

import static downhill.lab.verdict.Scenarios.FULL;
import static downhill.lab.verdict.Scenarios.LINEAR;
import static downhill.lab.verdict.Scenarios.MSE;
import static downhill.lab.verdict.Scenarios.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fall that is nearly over is no gliding. */
final class GlidingTest {
  private static final String NESTEROV =
      "{\"name\":\"sgd\",\"learning_rate\":0.0185,\"momentum\":0.99,\"nesterov\":true}";

  private static void isNotSaid(String json, int step, double rise) {
    Course course = new Course(Course.experiment(json), step + 20);
    for (int s = 1; s <= step; s++) {
      assertThat(course.loss(s)).isLessThan(course.loss(s - 1));
    }
    assertThat(course.mean(step + 1, step + 11)).isGreaterThan(rise * course.loss(step));
    assertThat(Course.verdict(course.experiment, step)).isNotInstanceOf(Verdict.Gliding.class);
  }

  @Test
  void whereMomentumIsAboutToCarryItUpTheOtherWall() {
    isNotSaid(run(Scenarios.iceCream(true, 1), LINEAR, NESTEROV, MSE, 20, FULL), 6, 2);
  }

  /** The steps of the absolute error are as long at the bottom as anywhere. */
  @Test
  void whereTheNextStepCrossesAKink() {
    String start = "{\"kernel\":[[0]],\"bias\":[0]}";
    isNotSaid(run(Scenarios.PAIR, LINEAR, Scenarios.sgd(0.33), "mae", 50, FULL, start), 3, 1.5);
  }
}
