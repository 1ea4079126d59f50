package downhill.lab.compare;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.Branch;
import downhill.scenario.Compile;
import downhill.scenario.FitSettings;
import downhill.scenario.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Runs that differ from a scenario in one thing. */
public final class Variations {
  /** Three and ten times, and back: about equal factors, round numbers. */
  private static final List<String> FACTORS =
      List.of("0.01", "0.03", "0.1", "0.3", "1", "3", "10", "30", "100");

  private static final double MOMENTUM = 0.9;

  private Variations() {}

  /**
   * Nine learning rates, about equal factors apart, from a hundredth of the scenario's own to a
   * hundred times it. Rates that no double can hold are left out.
   */
  public static List<Branch> learningRates(Scenario scenario) {
    var own = new BigDecimal(Double.toString(scenario.compile().optimizer().learningRate()));
    List<Branch> branches = new ArrayList<>();
    for (String factor : FACTORS) {
      double rate = own.multiply(new BigDecimal(factor)).doubleValue();
      if (rate > 0 && Double.isFinite(rate)) {
        Compile compile = scenario.compile().withLearningRate(rate);
        branches.add(new Branch(plain(rate), compile, scenario.fit()));
      }
    }
    return branches;
  }

  /**
   * Plain gradient descent, momentum 0.9, RMSprop and Adam, all with the scenario's learning rate,
   * weights and batches.
   */
  public static List<Branch> optimizers(Scenario scenario) {
    double rate = scenario.compile().optimizer().learningRate();
    return List.of(
        branch("SGD", new Sgd(rate), scenario),
        branch("momentum", new Sgd(rate, MOMENTUM, false), scenario),
        branch("RMSprop", RmsProp.DEFAULTS.withLearningRate(rate), scenario),
        branch("Adam", Adam.DEFAULTS.withLearningRate(rate), scenario));
  }

  /** Nine seeds of the scenario's own setting: its own seed and the eight after it. */
  public static List<Branch> seeds(Scenario scenario) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < Plan.MOST; i++) {
      FitSettings fit = scenario.fit().withSeed(scenario.fit().seed() + i);
      branches.add(new Branch("seed " + fit.seed(), scenario.compile(), fit));
    }
    return branches;
  }

  /**
   * A run that differs from another in one thing, to begin with: a third of its rate, the update
   * rule most often compared with its own, four times its batch size, or an eighth of the rows
   * where that would be more than half of them, the next seed.
   *
   * @param rows training rows, at least 1
   * @param name what it is to be called
   */
  public static Branch differing(Branch from, Difference difference, int rows, String name) {
    Compile compile = from.compile();
    FitSettings fit = from.fit();
    switch (difference) {
      case LEARNING_RATE -> {
        var rate = new BigDecimal(Double.toString(compile.optimizer().learningRate()));
        double third = rate.multiply(new BigDecimal("0.3")).doubleValue();
        compile = compile.withLearningRate(third > 0 ? third : compile.optimizer().learningRate());
      }
      case OPTIMIZER -> compile = compile.withOptimizer(other(compile.optimizer()));
      case BATCH_SIZE -> fit = fit.withBatchSize(otherBatchSize(fit.batchSize(), rows));
      case SEED -> fit = fit.withSeed(fit.seed() + 1);
    }
    return new Branch(name, compile, fit);
  }

  private static Optimizer other(Optimizer optimizer) {
    double rate = optimizer.learningRate();
    return switch (optimizer) {
      case Sgd sgd when sgd.momentum() == 0 -> new Sgd(rate, MOMENTUM, false);
      case Sgd _ -> new Sgd(rate);
      case Adam _ -> RmsProp.DEFAULTS.withLearningRate(rate);
      case RmsProp _, Adagrad _ -> Adam.DEFAULTS.withLearningRate(rate);
    };
  }

  private static int otherBatchSize(int batchSize, int rows) {
    long more = 4L * batchSize;
    int eighth = Math.max(1, rows / 8);
    return 2 * more <= rows ? (int) more : eighth == batchSize ? rows : eighth;
  }

  /** The scenario's own settings, as a run among others. */
  public static Branch same(Scenario scenario, String name) {
    return new Branch(name, scenario.compile(), scenario.fit());
  }

  private static Branch branch(String name, Optimizer optimizer, Scenario scenario) {
    Compile compile = scenario.compile().withOptimizer(optimizer);
    return new Branch(name, compile, scenario.fit());
  }

  /** Writes a number without more digits than it has: {@code 0.003}, {@code 1e-7}. */
  static String plain(double value) {
    var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int magnitude = exact.precision() - exact.scale() - 1;
    return Math.abs(magnitude) <= 4
        ? exact.toPlainString()
        : exact.scaleByPowerOfTen(-magnitude).stripTrailingZeros().toPlainString()
            + "e"
            + magnitude;
  }
}
