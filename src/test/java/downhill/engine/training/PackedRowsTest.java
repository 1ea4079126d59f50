package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.random.SeededGenerator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows are trained from a copy of theirs: with the very same numbers. */
final class PackedRowsTest {
  private static final int ROWS = 40_000;
  private static final int BATCH = 300;

  private static Samples samples(int inputs, int outputs) {
    SeededGenerator random = new SeededGenerator(6);
    double[][] features = new double[ROWS][inputs];
    double[][] targets = new double[ROWS][outputs];
    for (int r = 0; r < ROWS; r++) {
      for (int i = 0; i < inputs; i++) {
        features[r][i] = random.nextNormal();
      }
      targets[r][random.nextIndex(outputs)] = 1;
    }
    return new Samples(features, targets);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 10})
  void givesTheGradientsOfTheRowsThemselves(int inputs) {
    int outputs = inputs == 3 ? 1 : inputs;
    Dense last = new Dense(outputs, outputs == 1 ? new Linear() : new Softmax());
    Sequential model = new Sequential(inputs, List.of(new Dense(3, new Tanh()), last));
    Loss loss = outputs == 1 ? new MeanSquaredError() : new CategoricalCrossentropy();
    Samples rows = samples(inputs, outputs);
    Weights start = Weights.initialized(model, 1);
    Trainer trainer = new Trainer(model, new Sgd(0.1), loss, rows, BATCH, true, 9, start);
    assertThat(rows.packed()).isNotNull();
    Samples themselves = new Samples(rows.features(), rows.targets());
    var plain = new Backpropagation(model, loss, BATCH);
    Weights gradients = Weights.zeros(model);
    for (int step = 1; step <= trainer.stepsPerEpoch(); step++) {
      int[] batch = trainer.batchRowsOf(step);
      Weights before = trainer.weights().copy();
      assertThat(trainer.step()).isTrue();
      double expected = plain.run(before, themselves, batch, 0, batch.length, gradients);
      assertThat(trainer.batchLoss()).isEqualTo(expected);
      assertThat(trainer.gradients().toArray()).containsExactly(gradients.toArray());
      assertThat(trainer.batchAccuracy()).isEqualTo(plain.accuracy());
    }
    assertThat(themselves.packed()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fewRowsAreNotCopied(boolean shuffle) {
    Sequential line = new Sequential(1, List.of(new Dense(1, new Linear())));
    int rows = shuffle ? 100 : 100_000;
    Samples samples = new Samples(new double[rows][1], new double[rows][1]);
    Weights start = Weights.zeros(line);
    new Trainer(line, new Sgd(0.1), new MeanSquaredError(), samples, 10, shuffle, 1, start);
    assertThat(samples.packed()).isNull();
  }
}
