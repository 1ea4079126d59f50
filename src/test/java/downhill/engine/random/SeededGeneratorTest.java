package downhill.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator is SplitMix64, and what is drawn with it is distributed as it should be. */
final class SeededGeneratorTest {
  private static final double IMPROBABLE = 1e-3;

  /** Java's own generator of that name, by another hand. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 42, 1234567, Long.MIN_VALUE, Long.MAX_VALUE})
  void givesTheBitsOfSplitMix64(long seed) {
    SplittableRandom java = new SplittableRandom(seed);
    SeededGenerator ours = new SeededGenerator(seed);
    for (int i = 0; i < 1000; i++) {
      assertThat(ours.nextLong()).isEqualTo(java.nextLong());
    }
    SplittableRandom numbers = new SplittableRandom(seed);
    SeededGenerator again = new SeededGenerator(seed);
    for (int i = 0; i < 1000; i++) {
      assertThat(again.nextDouble()).isEqualTo(numbers.nextDouble()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void normalNumbersAreNormal() {
    SeededGenerator generator = new SeededGenerator(8);
    double[] drawn = new double[5000];
    Arrays.setAll(drawn, i -> generator.nextNormal());
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), drawn);
    assertThat(p).isGreaterThan(IMPROBABLE);
  }

  @Test
  void everyOrderOfFourIsEquallyLikely() {
    SeededGenerator generator = new SeededGenerator(3);
    long[] seen = new long[256];
    int[] order = new int[4];
    for (int i = 0; i < 24_000; i++) {
      generator.shuffle(order);
      seen[order[0] * 64 + order[1] * 16 + order[2] * 4 + order[3]]++;
    }
    long[] counts = Arrays.stream(seen).filter(count -> count > 0).toArray();
    assertThat(counts).hasSize(24);
    double[] expected = new double[24];
    Arrays.fill(expected, 1000);
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(IMPROBABLE);
  }

  @Test
  void indicesReachEveryValueEquallyOften() {
    SeededGenerator generator = new SeededGenerator(5);
    long[] counts = new long[7];
    for (int i = 0; i < 7_000; i++) {
      counts[generator.nextIndex(7)]++;
    }
    double[] expected = new double[7];
    Arrays.fill(expected, 1000);
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(IMPROBABLE);
  }

  @Test
  void streamsOfASeedAreOthersAndCanBeDrawnAgain() {
    SeededGenerator generator = new SeededGenerator(0);
    long[] first = new long[100];
    for (int stream = 0; stream < 100; stream++) {
      generator.restart(42, stream);
      first[stream] = generator.nextLong();
    }
    assertThat(Arrays.stream(first).distinct().count()).isEqualTo(100);
    generator.restart(42, 7);
    assertThat(generator.nextLong()).isEqualTo(first[7]);
    generator.restart(43, 7);
    assertThat(generator.nextLong()).isNotEqualTo(first[7]);
  }
}
