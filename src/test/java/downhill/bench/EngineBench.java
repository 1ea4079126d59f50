package downhill.bench;

import com.sun.management.ThreadMXBean;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints how fast the engine trains the networks of the labs. Run by hand, on a quiet machine. */
public final class EngineBench {
  private static final int WINDOWS = 7;
  private static final long WINDOW_NANOS = 300_000_000L;

  private EngineBench() {}

  /** Runs every workload. */
  public static void main(String[] args) {
    Sgd sgd = new Sgd(0.03);
    Loss binary = new BinaryCrossentropy();
    List<Dense> small = layers(new Tanh(), new Sigmoid(), 4, 2, 1);
    List<Dense> deep = layers(new Tanh(), new Sigmoid(), 8, 8, 8, 1);
    List<Dense> classes = layers(new Relu(), new Softmax(), 16, 16, 3);
    List<Dense> digits = layers(new Relu(), new Softmax(), 64, 10);
    List<Dense> big = layers(new Relu(), new Softmax(), 128, 128, 10);
    Loss categorical = new CategoricalCrossentropy();
    train("circles 2-4-2-1", new Sequential(2, small), sgd, binary, 500, 10);
    train("spirals 2-8-8-8-1", new Sequential(2, deep), sgd, binary, 500, 10);
    train("ice cream 3-1", line(), Adam.DEFAULTS, new MeanSquaredError(), 512, 32);
    train("classes 2-16-16-3", new Sequential(2, classes), Adam.DEFAULTS, categorical, 1000, 32);
    train("digits 64-64-10", new Sequential(64, digits), Adam.DEFAULTS, categorical, 1797, 32);
    Sgd momentum = new Sgd(0.02, 0.9, false);
    train("big 64-128-128-10", new Sequential(64, big), momentum, categorical, 2000, 64);
    map("map of 2-4-2-1", new Sequential(2, small));
    map("map of 2-8-8-8-1", new Sequential(2, deep));
  }

  private static Sequential line() {
    return new Sequential(3, layers(new Linear(), new Linear(), 1));
  }

  private static List<Dense> layers(Activation hidden, Activation last, int... units) {
    List<Dense> layers = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      layers.add(new Dense(units[i], i == units.length - 1 ? last : hidden));
    }
    return layers;
  }

  private static void train(
      String name, Sequential model, Optimizer optimizer, Loss loss, int rows, int batch) {
    Samples samples = samples(model, rows);
    Trainer trainer =
        new Trainer(
            model, optimizer, loss, samples, batch, true, 42, Weights.initialized(model, 42));
    double[] rates = new double[WINDOWS];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    long steps = 0;
    for (int window = -3; window < WINDOWS; window++) {
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      long before = trainer.steps();
      while (System.nanoTime() - start < WINDOW_NANOS) {
        for (int i = 0; i < trainer.stepsPerEpoch(); i++) {
          trainer.step();
        }
      }
      double epochs = (double) (trainer.steps() - before) / trainer.stepsPerEpoch();
      if (window >= 0) {
        rates[window] = epochs / (System.nanoTime() - start) * 1e9;
        allocated += threads.getCurrentThreadAllocatedBytes() - bytes;
        steps += trainer.steps() - before;
      }
    }
    Arrays.sort(rates);
    double rate = rates[WINDOWS / 2];
    System.out.printf(
        "%-20s %,9.0f epochs/s %,11.0f steps/s %,13.0f samples/s  %.3f bytes/step  loss %.4f%n",
        name,
        rate,
        rate * trainer.stepsPerEpoch(),
        rate * rows,
        (double) allocated / steps,
        trainer.batchLoss());
  }

  private static void map(String name, Sequential model) {
    Samples grid = samples(model, 2304);
    ForwardPass forward = new ForwardPass(model, grid.size());
    Weights weights = Weights.initialized(model, 42);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 2000; round++) {
      long start = System.nanoTime();
      forward.run(weights, grid.features(), 0, grid.size());
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("%-20s %,9d µs for %d points%n", name, best / 1000, grid.size());
  }

  private static Samples samples(Sequential model, int rows) {
    SeededGenerator generator = new SeededGenerator(7);
    double[][] features = new double[rows][model.inputs()];
    double[][] targets = new double[rows][model.outputs()];
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int i = 0; i < model.inputs(); i++) {
        features[r][i] = generator.nextNormal();
        sum += features[r][i] * features[r][i];
      }
      if (model.outputs() == 1) {
        targets[r][0] = sum > 1.4 ? 1 : 0;
      } else {
        targets[r][Math.min((int) sum, model.outputs() - 1)] = 1;
      }
    }
    return new Samples(features, targets);
  }
}
