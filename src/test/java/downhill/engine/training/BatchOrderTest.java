package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.random.SeededGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of an epoch is the same by whatever way one comes to it. */
final class BatchOrderTest {
  private static final long SEED = 11;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1000, 150_000})
  void dependsOnSeedAndEpochAlone(int rows) {
    BatchOrder order = new BatchOrder(rows, true, SEED);
    for (long epoch : new long[] {1, 2, 3, 4, 4, 9, 10, 2, 3, 4, 1, 2}) {
      int[] expected = new int[rows];
      SeededGenerator generator = new SeededGenerator(0);
      generator.restart(SEED, epoch);
      generator.shuffle(expected);

      assertThat(order.ofEpoch(epoch)).as("epoch %d", epoch).isEqualTo(expected);
    }
    assertThat(IntStream.of(order.ofEpoch(3)).sorted().toArray())
        .isEqualTo(IntStream.range(0, rows).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 150_000})
  void staysThatOfTheFileUnlessShuffled(int rows) {
    BatchOrder order = new BatchOrder(rows, false, SEED);
    for (long epoch = 1; epoch <= 3; epoch++) {
      assertThat(order.ofEpoch(epoch)).isEqualTo(IntStream.range(0, rows).toArray());
    }
  }
}
