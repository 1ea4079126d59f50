package downhill.lab.verdict;

import static downhill.lab.verdict.Scenarios.FULL;
import static downhill.lab.verdict.Scenarios.LINEAR;
import static downhill.lab.verdict.Scenarios.MSE;
import static downhill.lab.verdict.Scenarios.line;
import static downhill.lab.verdict.Scenarios.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Steps that are about as long as the rate swing in their own way. */
final class AdaptiveTest {
  private static String rule(String name, double rate) {
    return "{\"name\":\"%s\",\"learning_rate\":%s}".formatted(name, rate);
  }

  /** Near the bottom every step of RMSprop is about η long, to one side and back. */
  @Test
  void rmspropBouncesAboutTheBottomForEver() {
    String json = run(line(0.4), LINEAR, rule("rmsprop", 0.5), MSE, 200, FULL);
    Course course = new Course(Course.experiment(json), 1000);
    for (int s = 101; s <= 1000; s++) {
      assertThat(course.turn(s)).isNegative();
    }
    assertThat(course.mean(800, 1000) / course.mean(100, 150)).isBetween(0.9, 1.1);
    assertThat(course.mean(800, 1000)).isGreaterThan(1.2 * course.bottom());
    assertThat(Course.verdict(course.experiment, 150))
        .isInstanceOfSatisfying(
            Verdict.Bouncing.class,
            bouncing -> {
              assertThat(bouncing.low()).isLessThanOrEqualTo(course.loss(150));
              assertThat(bouncing.high()).isGreaterThanOrEqualTo(course.loss(150));
            });
  }

  /** Adam rolls past the bottom like momentum, and comes to rest there. */
  @Test
  void adamOvershootsAndArrives() {
    String json = run(line(0.4), LINEAR, rule("adam", 0.3), MSE, 200, FULL);
    Course course = new Course(Course.experiment(json), 600);
    assertThat(Reasons.rollsToRest(course, 100)).isTrue();
    assertThat(Course.verdict(course.experiment, 100)).isInstanceOf(Verdict.Overshooting.class);
  }

  /** Where the slope is nearly 0, RMSprop divides by it: the next step may be long again. */
  @Test
  void rmspropAtTheBottomDoesNotRest() {
    String moons =
        """
        {"source":"builtin","name":"moons","rows":92,"noise":0.3,"seed":38,"standardize":false}
        """;
    String fit = "\"batch_size\":100,\"seed\":461";
    String json =
        run(
            moons,
            Scenarios.dense(1, "sigmoid"),
            rule("rmsprop", 0.301),
            "binary_crossentropy",
            20,
            fit);
    Course course = new Course(Course.experiment(json), 600);
    double highest = course.losses.stream().skip(20).mapToDouble(x -> x).max().orElseThrow();
    assertThat(highest).isGreaterThan(1.05 * course.loss(20));
    assertThat(Course.verdict(course.experiment, 20)).isNotInstanceOf(Verdict.Converged.class);
  }
}
