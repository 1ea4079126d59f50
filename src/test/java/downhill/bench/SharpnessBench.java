package downhill.bench;

import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.sharpness.SharpnessWorker;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Measures what processor time one refresh of the sharpness gauge costs while a network trains,
 * full batch of 500 rows.
 *
 * <p>Run it with {@code java -cp target/classes:target/test-classes:...
 * downhill.bench.SharpnessBench}.
 */
public final class SharpnessBench {
  private static final int WARM_UP = 30;
  private static final int REFRESHES = 60;
  private static final int STEPS_BETWEEN = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SharpnessBench() {}

  /** Prints one line for each network. */
  public static void main(String[] arguments) {
    measure(8, 8);
    measure(30, 30);
    measure(68, 68);
  }

  private static void measure(int... hidden) {
    FitSettings fit = new FitSettings(1, 500, false, 0, 1);
    Experiment experiment = TestExperiments.circle(new Sgd(0.05), fit, 500, hidden);
    Trainer trainer = experiment.trainer();
    var worker = new SharpnessWorker(experiment);
    double[] millis = new double[REFRESHES];
    long products = 0;
    for (int i = -WARM_UP; i < REFRESHES; i++) {
      for (int step = 0; step < STEPS_BETWEEN; step++) {
        trainer.step();
      }
      long[] asked = new long[1];
      long begin = THREADS.getCurrentThreadCpuTime();
      worker.lambdaMax(
          trainer.weights(),
          new int[0],
          () -> {
            asked[0]++;
            return false;
          });
      if (i >= 0) {
        millis[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        products += asked[0];
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%d parameters, 500 rows: %.2f ms of processor time a refresh (median), %.2f at worst, %.1f products%n",
        experiment.model().parameterCount(),
        millis[REFRESHES / 2],
        millis[REFRESHES - 1],
        (double) products / REFRESHES);
  }
}
