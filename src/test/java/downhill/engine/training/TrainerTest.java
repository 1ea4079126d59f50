package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The training loop: order of rows, replay, divergence, memory. */
final class TrainerTest {
  private static final Sequential NETWORK =
      new Sequential(2, List.of(new Dense(4, new Tanh()), new Dense(1, new Sigmoid())));
  private static final Sequential LINE = new Sequential(1, List.of(new Dense(1, new Linear())));

  private static Samples ring(int rows) {
    double[][] features = new double[rows][2];
    double[][] targets = new double[rows][1];
    for (int r = 0; r < rows; r++) {
      double radius = r % 2 == 0 ? 1 : 2;
      features[r][0] = radius * Math.cos(r);
      features[r][1] = radius * Math.sin(r);
      targets[r][0] = r % 2;
    }
    return new Samples(features, targets);
  }

  private static Trainer trainer(Optimizer optimizer, boolean shuffle) {
    Weights start = Weights.initialized(NETWORK, 5);
    return new Trainer(
        NETWORK, optimizer, new BinaryCrossentropy(), ring(25), 10, shuffle, 42, start);
  }

  /** The loss pulls the bias with a slope of 1 to just below the largest number, and beyond. */
  private static Trainer towardsTheLargestNumber() {
    Samples point = new Samples(new double[][] {{0}}, new double[][] {{1.797e308}});
    Sgd sgd = new Sgd(5e304, 0.9, false);
    Weights start = Weights.zeros(LINE);
    return new Trainer(LINE, sgd, new MeanAbsoluteError(), point, 1, false, 1, start);
  }

  private static void run(Trainer trainer, int steps) {
    for (int i = 0; i < steps; i++) {
      assertThat(trainer.step()).isTrue();
    }
  }

  @Test
  void everyEpochUsesEveryRowOnceAndTheLastBatchIsSmaller() {
    Trainer trainer = trainer(new Sgd(0.1), true);
    assertThat(trainer.stepsPerEpoch()).isEqualTo(3);
    int[] first = epochRows(trainer, 1);
    int[] second = epochRows(trainer, 2);
    assertThat(trainer.batchRowsOf(3)).hasSize(5);
    assertThat(first).isNotEqualTo(second);
    int[] all = IntStream.range(0, 25).toArray();
    assertThat(Arrays.stream(first).sorted().toArray()).isEqualTo(all);
    assertThat(Arrays.stream(second).sorted().toArray()).isEqualTo(all);
  }

  private static int[] epochRows(Trainer trainer, int epoch) {
    return IntStream.rangeClosed(3 * epoch - 2, 3 * epoch)
        .flatMap(step -> Arrays.stream(trainer.batchRowsOf(step)))
        .toArray();
  }

  @Test
  void rowsOfAStepDoNotDependOnWhatWasAskedBefore() {
    Trainer trainer = trainer(new Sgd(0.1), true);
    int[] ahead = trainer.batchRowsOf(8);
    run(trainer, 8);
    assertThat(trainer.batchRows()).isEqualTo(ahead);
    assertThat(trainer.epoch()).isEqualTo(3);
    assertThat(trainer.batch()).isEqualTo(2);
  }

  @Test
  void placesBeforeAnyStep() {
    Trainer trainer = trainer(new Sgd(0.1), false);
    assertThat(trainer.steps()).isZero();
    assertThat(trainer.epoch()).isEqualTo(1);
    assertThat(trainer.batch()).isZero();
    assertThat(trainer.batchRows()).isEmpty();
    assertThat(trainer.batchLoss()).isNaN();
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    Trainer one = trainer(Adam.DEFAULTS, true);
    Trainer other = trainer(Adam.DEFAULTS, true);
    run(one, 200);
    run(other, 200);
    assertThat(one.weights().toArray()).containsExactly(other.weights().toArray());
  }

  @Test
  void restoredStateRunsOnWithTheSameBits() {
    for (Optimizer optimizer :
        List.of(
            new Sgd(0.1),
            new Sgd(0.1, 0.9, true),
            new RmsProp(0.01, 0.9, 0.5, 1e-7),
            Adam.DEFAULTS)) {
      Trainer trainer = trainer(optimizer, true);
      run(trainer, 17);
      trainer.setLearningRate(0.03);
      TrainerState middle = trainer.capture();
      run(trainer, 40);
      double[] straight = trainer.weights().toArray();
      double loss = trainer.batchLoss();
      trainer.setLearningRate(0.5);
      trainer.restore(middle);
      assertThat(trainer.steps()).isEqualTo(17);
      run(trainer, 40);
      assertThat(trainer.weights().toArray()).containsExactly(straight);
      assertThat(trainer.batchLoss()).isEqualTo(loss);
      assertThat(middle.bytes()).isGreaterThan(8L * NETWORK.parameterCount());
    }
  }

  @Test
  void divergenceLeavesTheStateBeforeTheStep() {
    Samples point = new Samples(new double[][] {{1}}, new double[][] {{0}});
    Weights start = Weights.zeros(LINE);
    start.setKernel(0, 0, 0, 1e150);
    // dL/dw = 2e150 is finite, but 1e150 - 1e200 · 2e150 is not.
    Trainer trainer =
        new Trainer(
            LINE, new Sgd(1e200, 0.5, false), new MeanSquaredError(), point, 1, false, 1, start);
    assertThat(trainer.step()).isFalse();
    assertThat(trainer.diverged()).isTrue();
    assertThat(trainer.steps()).isZero();
    assertThat(trainer.weights().toArray()).containsExactly(1e150, 0);
    trainer.setLearningRate(1e-3);
    assertThat(trainer.step()).isFalse();
  }

  @Test
  void stepsInPlaceGiveTheSameBits() {
    for (Optimizer optimizer :
        List.of(new Sgd(0.1, 0.9, false), new Adagrad(0.1, 0.1, 1e-7), Adam.DEFAULTS)) {
      Trainer aside = trainer(optimizer, true);
      Trainer inPlace = trainer(optimizer, true);
      inPlace.workInPlace();
      run(aside, 600);
      run(inPlace, 300);
      inPlace.restore(inPlace.capture());
      run(inPlace, 300);
      assertThat(inPlace.steps()).isEqualTo(600);
      assertThat(inPlace.weights().toArray()).containsExactly(aside.weights().toArray());
      assertThatThrownBy(inPlace::weightsBefore).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void divergenceInPlaceLeavesTheStateBeforeTheStep() {
    Trainer aside = towardsTheLargestNumber();
    Trainer inPlace = towardsTheLargestNumber();
    inPlace.workInPlace();
    while (aside.step()) {
      assertThat(inPlace.step()).isTrue();
    }
    // The bias has 1.797e308 to go, at 10 · 5e304 a step once its momentum has built up.
    assertThat(aside.steps()).isBetween(350L, 380L);
    assertThat(aside.batchLoss()).isFinite();
    assertThat(inPlace.step()).isFalse();
    assertThat(inPlace.diverged()).isTrue();
    assertThat(inPlace.steps()).isEqualTo(aside.steps());
    assertThat(inPlace.weights().toArray()).containsExactly(aside.weights().toArray());
    assertThat(inPlace.gradients().toArray()).containsExactly(aside.gradients().toArray());
    assertThat(inPlace.optimizerState().slot(0)).containsExactly(aside.optimizerState().slot(0));
    assertThat(inPlace.batchLoss()).isEqualTo(aside.batchLoss());
  }

  @Test
  void aLossThatIsNotFiniteDiverges() {
    Samples point = new Samples(new double[][] {{1e200}}, new double[][] {{0}});
    Weights start = Weights.zeros(LINE);
    start.setKernel(0, 0, 0, 1);
    Trainer trainer =
        new Trainer(LINE, new Sgd(0.1), new MeanSquaredError(), point, 1, false, 1, start);
    assertThat(trainer.step()).isFalse();
    assertThat(trainer.batchLoss()).isInfinite();
  }

  @Test
  void piecesOfALargeBatchGiveTheGradientOfTheWhole() {
    // 25 · 40 rows go through in pieces; the same rows repeated must give the same mean.
    Samples ring = ring(25);
    double[][] features = new double[1000][];
    double[][] targets = new double[1000][];
    for (int r = 0; r < 1000; r++) {
      features[r] = ring.features()[r % 25];
      targets[r] = ring.targets()[r % 25];
    }
    Weights weights = Weights.initialized(NETWORK, 5);
    Weights small = Weights.zeros(NETWORK);
    Weights large = Weights.zeros(NETWORK);
    Samples repeated = new Samples(features, targets);
    new LossFunction(NETWORK, new BinaryCrossentropy(), ring).gradient(weights, small);
    new LossFunction(NETWORK, new BinaryCrossentropy(), repeated).gradient(weights, large);
    for (int i = 0; i < small.size(); i++) {
      assertThat(large.get(i)).isCloseTo(small.get(i), org.assertj.core.data.Offset.offset(1e-15));
    }
  }

  @Test
  void stepsAllocateNothing() {
    Trainer trainer = trainer(Adam.DEFAULTS, true);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    run(trainer, 2_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      trainer.step();
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(10_000);
  }

  @Test
  void badArgumentsAreRefusedWithWhatWasReceived() {
    Samples ring = ring(25);
    Weights start = Weights.zeros(NETWORK);
    assertThatThrownBy(() ->
            new Trainer(NETWORK, new Sgd(0.1), new BinaryCrossentropy(), ring, 0, true, 1, start))
        .hasMessage("batch_size must be positive. Received: 0");
    assertThatThrownBy(
            () -> new Trainer(LINE, new Sgd(0.1), new MeanSquaredError(), ring, 1, true, 1, start))
        .hasMessage("weights must number 2. Received: 17");
    assertThatThrownBy(() -> trainer(new Sgd(0.1), true).batchRowsOf(0))
        .hasMessage("step must be positive. Received: 0");
  }
}
