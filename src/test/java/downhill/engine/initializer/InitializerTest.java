package downhill.engine.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.random.SeededGenerator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Limits and moments of the initializers against Keras' formulas, for 30 inputs and 20 units. */
final class InitializerTest {
  private static final int DRAWS = 40_000;

  private static double[] draws(Initializer initializer) {
    SeededGenerator generator = new SeededGenerator(11);
    return DoubleStream.generate(() -> initializer.draw(30, 20, generator)).limit(DRAWS).toArray();
  }

  private static void assertUniform(Initializer initializer, double limit) {
    double[] draws = draws(initializer);
    assertThat(StatUtils.max(draws)).isLessThan(limit).isGreaterThan(0.999 * limit);
    assertThat(StatUtils.min(draws)).isGreaterThan(-limit).isLessThan(-0.999 * limit);
    assertMoments(draws, limit / Math.sqrt(3));
  }

  private static void assertTruncatedNormal(Initializer initializer, double deviation) {
    double[] draws = draws(initializer);
    double cut = 2 * deviation / 0.8796256610342398;
    assertThat(StatUtils.max(draws)).isLessThanOrEqualTo(cut).isGreaterThan(0.98 * cut);
    assertMoments(draws, deviation);
  }

  private static void assertMoments(double[] draws, double deviation) {
    assertThat(StatUtils.mean(draws)).isCloseTo(0, within(4 * deviation / Math.sqrt(DRAWS)));
    assertThat(Math.sqrt(StatUtils.variance(draws))).isCloseTo(deviation, within(deviation / 50));
  }

  @Test
  void spreadIsThatOfKeras() {
    assertUniform(new GlorotUniform(), Math.sqrt(6.0 / 50));
    assertUniform(new HeUniform(), Math.sqrt(6.0 / 30));
    assertUniform(new RandomUniform(), 0.05);
    assertTruncatedNormal(new GlorotNormal(), Math.sqrt(2.0 / 50));
    assertTruncatedNormal(new HeNormal(), Math.sqrt(2.0 / 30));
    assertThat(draws(new Zeros())).containsOnly(0);
  }

  @Test
  void namesAreKeras() {
    for (Initializer initializer : Initializer.all()) {
      assertThat(Initializer.of(initializer.kerasName())).contains(initializer);
    }
    assertThat(Initializer.of("ones")).isEmpty();
  }
}
