package downhill.jmh;

import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.SharpestDirection;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The curvature under the dial: λmax of 2-16-16-3 on 500 samples of three spiral arms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CurvatureBenchmark {
  private static final int ROWS = 500;

  /** About one picture's worth of steps at full speed. */
  private static final int STEPS_BETWEEN = 16;

  private Trainer trainer;
  private SharpestDirection sharpest;

  /** Draws the samples and the first weights. */
  @Setup
  public void prepare() {
    SeededGenerator random = new SeededGenerator(4);
    double[][] features = new double[ROWS][];
    double[][] targets = new double[ROWS][3];
    for (int r = 0; r < ROWS; r++) {
      double radius = (double) r / ROWS;
      double turn = 4 * radius + 2.1 * (r % 3);
      features[r] =
          new double[] {
            radius * Math.cos(turn) + 0.05 * random.nextNormal(),
            radius * Math.sin(turn) + 0.05 * random.nextNormal()
          };
      targets[r][r % 3] = 1;
    }
    Sequential model =
        new Sequential(
            2,
            List.of(
                new Dense(16, new Tanh()), new Dense(16, new Tanh()), new Dense(3, new Softmax())));
    CategoricalCrossentropy loss = new CategoricalCrossentropy();
    Samples samples = new Samples(features, targets);
    Weights start = Weights.initialized(model, 3);
    trainer = new Trainer(model, Adam.DEFAULTS, loss, samples, 32, true, 1, start);
    sharpest = new SharpestDirection(model, new Hessian(model, loss, samples));
  }

  /** Sixteen steps and then λmax again, starting from the direction found before. */
  @Benchmark
  public OptionalDouble refresh() {
    for (int i = 0; i < STEPS_BETWEEN; i++) {
      trainer.step();
    }
    return sharpest.lambdaMax(trainer.weights(), new int[0], () -> false);
  }
}
