package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of one weight at step 3, computed by hand from the gradients of a bare trainer. */
final class OptimizerNumbersTest {
  private static final int WEIGHT = 4;
  private static final FitSettings FIT = new FitSettings(7, 10, true, 0, 11);

  /** The gradients that a rule met in its first three steps. */
  private static double[] gradients(Optimizer optimizer) {
    Trainer trainer = TestExperiments.circle(optimizer, FIT, 47).trainer();
    double[] gradients = new double[3];
    for (int t = 0; t < 3; t++) {
      trainer.step();
      gradients[t] = trainer.gradients().get(WEIGHT);
    }
    return gradients;
  }

  private static OptimizerNumbers numbers(Optimizer optimizer) throws Exception {
    Experiment experiment = TestExperiments.circle(optimizer, FIT, 47);
    Branch same = Variations.same(experiment.scenario(), "same");
    RunState run = Compared.at(Plan.of(experiment).with(List.of(same)), 3).runs().getFirst();
    return OptimizerNumbers.of(run, WEIGHT).orElseThrow();
  }

  @Test
  void adamsMomentsAndTheirCorrection() throws Exception {
    Adam adam = new Adam(0.02, 0.9, 0.999, 1e-7);
    double[] g = gradients(adam);
    double m = 0.1 * (0.81 * g[0] + 0.9 * g[1] + g[2]);
    double v = 0.001 * (0.998001 * g[0] * g[0] + 0.999 * g[1] * g[1] + g[2] * g[2]);
    OptimizerNumbers numbers = numbers(adam);
    assertThat(numbers.m()).isCloseTo(m, within(1e-15));
    assertThat(numbers.v()).isCloseTo(v, within(1e-15));
    // 1 - 0.9³ = 0.271, 1 - 0.999³ = 0.002997001
    assertThat(numbers.mHat()).isCloseTo(m / 0.271, within(1e-14));
    assertThat(numbers.vHat()).isCloseTo(v / 0.002997001, within(1e-14));
    double step = -0.02 * (m / 0.271) / Math.sqrt(v / 0.002997001);
    assertThat(numbers.change()).isCloseTo(step, within(1e-6));
    assertThat(numbers.effectiveRate()).isCloseTo(-step / g[2], within(1e-4 / Math.abs(g[2])));
  }

  @Test
  void momentumHasAVelocityAlone() throws Exception {
    Sgd momentum = new Sgd(0.1, 0.9, false);
    double[] g = gradients(momentum);
    OptimizerNumbers numbers = numbers(momentum);
    assertThat(numbers.m()).isCloseTo(-0.1 * (0.81 * g[0] + 0.9 * g[1] + g[2]), within(1e-15));
    assertThat(numbers.change()).isCloseTo(numbers.m(), within(1e-15));
    assertThat(List.of(numbers.v(), numbers.mHat(), numbers.vHat())).containsOnly(Double.NaN);
  }

  @Test
  void rmspropAndAdagradHaveSquaresAlone() throws Exception {
    RmsProp rms = RmsProp.DEFAULTS;
    double[] g = gradients(rms);
    double v = 0.1 * (0.81 * g[0] * g[0] + 0.9 * g[1] * g[1] + g[2] * g[2]);
    assertThat(numbers(rms).v()).isCloseTo(v, within(1e-15));
    assertThat(numbers(rms).m()).isNaN();
    Adagrad adagrad = new Adagrad(0.01, 0.1, 1e-7);
    double[] h = gradients(adagrad);
    double sum = 0.1 + h[0] * h[0] + h[1] * h[1] + h[2] * h[2];
    assertThat(numbers(adagrad).v()).isCloseTo(sum, within(1e-15));
  }

  @Test
  void plainDescentStepsByTheRateItself() throws Exception {
    assertThat(numbers(new Sgd(0.3)).effectiveRate()).isCloseTo(0.3, within(1e-9));
    assertThat(numbers(new Sgd(0.3)).m()).isNaN();
  }
}
