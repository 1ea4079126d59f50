package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Relu;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.random.SeededGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rows that a run works in change their place; the fastest place is kept, and no number
 * changes.
 */
final class PlacementTest {
  private static final int BEGIN = 7;
  private static final int STEPS = 16;
  private static final int PLACES = 40;

  private final double[][] low = {{1, 2, 3}, {4, 5, 6}};
  private final double[][] high = {new double[33]};
  private final Placement placement = Placement.from(BEGIN, List.of(low, high));

  /** The rows of each place that was new, in their order. */
  private final List<double[]> seen = new ArrayList<>();

  /** A computer on which the time of a step depends on the place and the moment alone. */
  private interface Computer {
    long nanos(int place, int moment);
  }

  private void lookAround(Computer computer) {
    seen.add(low[0]);
    int moment = 0;
    while (placement.asksFor(BEGIN)) {
      placement.prepare();
      if (placeNow() < 0) {
        seen.add(low[0]);
      }
      placement.took(computer.nanos(placeNow(), moment));
      moment++;
    }
    assertThat(moment).isEqualTo(2 * PLACES * STEPS);
  }

  /** Where the rows are: 0 where they were at first; less than 0 where they never were before. */
  private int placeNow() {
    return IntStream.range(0, seen.size())
        .filter(
            place -> System.identityHashCode(seen.get(place)) == System.identityHashCode(low[0]))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void asksForNothingBeforeItsFirstStep() {
    assertThat(placement.asksFor(BEGIN - 1)).isFalse();
    assertThat(placement.asksFor(BEGIN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 40})
  void keepsTheFastestPlace(int fast) {
    lookAround((place, moment) -> place == fast ? 80 : 100);
    assertThat(seen).hasSize(PLACES + 1);
    assertThat(placeNow()).isEqualTo(fast);
    assertThat(placement.asksFor(Long.MAX_VALUE - 1)).isFalse();
  }

  @Test
  void oneFastStepOfManyTellsHowFastAPlaceIs() {
    lookAround((place, moment) -> (place == 5 ? 80 : 100) + (moment % STEPS == 9 ? 0 : 1000));
    assertThat(placeNow()).isEqualTo(5);
  }

  @Test
  void aComputerThatSlowsDownIsNotTakenForABadPlace() {
    lookAround((place, moment) -> (place == 20 ? 8L : 10L) * (100 + moment));
    assertThat(placeNow()).isEqualTo(20);
  }

  @Test
  void numbersAreCarriedAlong() {
    high[0][32] = 7;
    lookAround((place, moment) -> {
      assertThat(low[0]).startsWith(1, 2, 3);
      assertThat(low[1]).startsWith(4, 5, 6);
      assertThat(high[0][32]).isEqualTo(7 + moment);
      high[0][32]++;
      return 100L - place;
    });
    assertThat(high[0][32]).isEqualTo(7 + 2 * PLACES * STEPS);
  }

  @Test
  void newRowsFillWholeLinesOfTheCacheWithTheirHeads() {
    lookAround((place, moment) -> 100L - place);
    // 16 bytes before the numbers, 8 for each; a line has 64.
    assertThat(low[0]).hasSize(6);
    assertThat(high[0]).hasSize(38);
  }

  @Test
  void looksForNoPlaceWhereNoneIsWorthIt() {
    assertThat(Placement.of(List.<double[][]>of(low), 16, 1L << 20).asksFor(2048)).isTrue();
    assertThat(Placement.of(List.<double[][]>of(low), 16, 1L << 20).asksFor(2047)).isFalse();
    assertThat(Placement.of(List.<double[][]>of(low), 16, 1).asksFor(50_000)).isTrue();
    assertThat(Placement.of(List.<double[][]>of(low), 15, 1).asksFor(50_000)).isFalse();
    double[][] far = new double[128][1022];
    assertThat(Placement.of(List.<double[][]>of(far), 16, 1).asksFor(50_000)).isTrue();
    assertThat(Placement.of(List.of(far, low), 16, 1).asksFor(50_000)).isFalse();
  }

  @Test
  void aRunThatLooksForAPlaceGivesTheSameBits() {
    Trainer stays = trainer();
    stays.workInPlaceLooking(Long.MAX_VALUE);
    Trainer moves = trainer();
    moves.workInPlaceLooking(3);
    for (int step = 0; step < 1500; step++) {
      assertThat(moves.step()).isEqualTo(stays.step());
      assertThat(moves.batchLoss()).isEqualTo(stays.batchLoss());
      assertThat(moves.batchAccuracy()).isEqualTo(stays.batchAccuracy());
    }
    assertThat(moves.steps()).isEqualTo(1500);
    assertThat(moves.weights().toArray()).containsExactly(stays.weights().toArray());
    assertThat(moves.gradients().toArray()).containsExactly(stays.gradients().toArray());
  }

  private static Trainer trainer() {
    var random = new SeededGenerator(3);
    double[][] features = new double[45][5];
    double[][] targets = new double[45][3];
    for (int r = 0; r < features.length; r++) {
      for (int i = 0; i < 5; i++) {
        features[r][i] = random.nextNormal();
      }
      targets[r][random.nextIndex(3)] = 1;
    }
    var model =
        new Sequential(
            5,
            List.of(
                new Dense(16, new Relu()), new Dense(16, new Relu()), new Dense(3, new Softmax())));
    return new Trainer(
        model,
        Adam.DEFAULTS,
        new CategoricalCrossentropy(),
        new Samples(features, targets),
        10,
        true,
        4,
        Weights.initialized(model, 8));
  }
}
