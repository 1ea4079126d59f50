package downhill.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Update rules by golden numbers: descending x²/2, whose gradient is x, from 10. */
final class OptimizerTest {
  private static double descend(Optimizer optimizer, int steps) {
    double[] x = {10};
    OptimizerState state = OptimizerState.initial(optimizer, 1);
    for (int i = 0; i < steps; i++) {
      state.advance();
      optimizer.update(x, x.clone(), state);
    }
    return x[0];
  }

  @Test
  void firstStepsAreWhatTheFormulasGive() {
    assertThat(descend(new Sgd(0.1), 1)).isEqualTo(9);
    // m = -1, then 0.9 · -1 - 0.9 = -1.8
    assertThat(descend(new Sgd(0.1, 0.9, false), 2)).isCloseTo(7.2, within(1e-14));
    // m = -1; x = 10 + 0.9 · -1 - 1
    assertThat(descend(new Sgd(0.1, 0.9, true), 1)).isCloseTo(8.1, within(1e-14));
    assertThat(descend(new RmsProp(0.1, 0.9, 0, 1e-7), 1)).isCloseTo(9.683772, within(5e-7));
    assertThat(descend(new RmsProp(0.1, 0.9, 0.5, 1e-7), 1)).isCloseTo(9.683772, within(5e-7));
    // Adam's first step is η whatever the gradient, but for ε.
    assertThat(descend(new Adam(0.1, 0.9, 0.999, 1e-7), 1)).isCloseTo(9.9, within(1e-6));
    // 10 - 0.1 · 10 / √(100.1)
    double adagrad = 10 - 1 / Math.sqrt(100.1 + 1e-7);
    assertThat(descend(new Adagrad(0.1, 0.1, 1e-7), 1)).isCloseTo(adagrad, within(1e-14));
  }

  /** Keras: v = ρ v + (1 - ρ) g², m = μ m + η g / √(v + ε), w = w - m; written out twice. */
  @Test
  void momentumOfRmsPropCarriesOver() {
    double m1 = 0.1 * 10 / Math.sqrt(0.1 * 100 + 1e-7);
    double x1 = 10 - m1;
    double m2 = 0.5 * m1 + 0.1 * x1 / Math.sqrt(0.9 * 10 + 0.1 * x1 * x1 + 1e-7);
    assertThat(descend(new RmsProp(0.1, 0.9, 0.5, 1e-7), 2)).isCloseTo(x1 - m2, within(1e-14));
  }

  /** Keras: η √(1 - β₂ᵗ) / (1 - β₁ᵗ), with the powers taken however large t is. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, 310, 379, 380, 381, 1266, 1267, 5000, 40_000})
  void adamCorrectsForStartingAtZeroUntilNothingIsLeftToCorrect(int t) {
    var adam = new Adam(0.1, 0.9, 0.97, 1e-7);
    OptimizerState state = OptimizerState.initial(adam, 1);
    while (state.step() < t) {
      state.advance();
    }
    double[] w = {0};
    adam.update(w, new double[] {3}, state);
    double rate = 0.1 * Math.sqrt(1 - Math.pow(0.97, t)) / (1 - Math.pow(0.9, t));
    assertThat(w[0]).isEqualTo(-rate * (3 * (1 - 0.9)) / (Math.sqrt(9 * (1 - 0.97)) + 1e-7));
  }

  @Test
  void namesAreThoseOfKeras() {
    assertThat(List.of(Sgd.DEFAULTS, RmsProp.DEFAULTS, Adam.DEFAULTS, Adagrad.DEFAULTS))
        .extracting(Optimizer::kerasName)
        .containsExactly("sgd", "rmsprop", "adam", "adagrad");
  }

  @Test
  void defaultsAreThoseOfKeras() {
    assertThat(Sgd.DEFAULTS).isEqualTo(new Sgd(0.01, 0, false));
    assertThat(RmsProp.DEFAULTS).isEqualTo(new RmsProp(0.001, 0.9, 0, 1e-7));
    assertThat(Adam.DEFAULTS).isEqualTo(new Adam(0.001, 0.9, 0.999, 1e-7));
    assertThat(Adagrad.DEFAULTS).isEqualTo(new Adagrad(0.001, 0.1, 1e-7));
  }

  @Test
  void anotherRateChangesNothingElse() {
    for (Optimizer optimizer :
        List.of(
            new Sgd(0.1, 0.5, true),
            new RmsProp(0.1, 0.8, 0.2, 1e-3),
            new Adam(0.1, 0.8, 0.7, 1e-3),
            new Adagrad(0.1, 0.2, 1e-3))) {
      Optimizer other = optimizer.withLearningRate(0.7);
      assertThat(other.learningRate()).isEqualTo(0.7);
      assertThat(other.withLearningRate(0.1)).isEqualTo(optimizer);
      assertThat(other.slots()).isEqualTo(optimizer.slots());
    }
  }

  @Test
  void whatIsRememberedOfASilentWeightNeverGetsSlowToCompute() {
    for (Optimizer optimizer : List.of(new Sgd(1e-3, 0.9, false), new Adam(1e-3, 0.9, 0.9, 1e-7))) {
      double[] w = {1};
      OptimizerState state = OptimizerState.initial(optimizer, 1);
      for (int i = 0; i < 10_000; i++) {
        state.advance();
        optimizer.update(w, new double[] {i == 0 ? 1 : 0}, state);
        double m = state.slot(0)[0];
        // Below MIN_NORMAL a double has fewer than 53 bits, and processors take the long way.
        assertThat(m == 0 || Math.abs(1e-3 * m) >= Double.MIN_NORMAL).as("step " + i).isTrue();
      }
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Sgd(rate))
          .hasMessage("learning_rate must be positive and finite. Received: " + rate);
      assertThatThrownBy(() -> Adam.DEFAULTS.withLearningRate(rate))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Sgd(0.1, 1, false))
        .hasMessage("momentum must be at least 0 and below 1. Received: 1.0");
    assertThatThrownBy(() -> new RmsProp(0.1, -0.1, 0, 1e-7)).hasMessageStartingWith("rho");
    assertThatThrownBy(() -> new RmsProp(0, 0.9, 0, 1e-7)).hasMessageStartingWith("learning_rate");
    assertThatThrownBy(() -> new RmsProp(1, 0.9, 1, 1e-7)).hasMessageStartingWith("momentum");
    assertThatThrownBy(() -> new RmsProp(1, 0.9, 0, -1)).hasMessageStartingWith("epsilon");
    assertThatThrownBy(() -> new Adam(1, 1, 0.9, 1e-7)).hasMessageStartingWith("beta_1");
    assertThatThrownBy(() -> new Adam(1, 0.9, 0.9, -1)).hasMessageStartingWith("epsilon");
    assertThatThrownBy(() -> new Adagrad(0, 0.1, 1e-7)).hasMessageStartingWith("learning_rate");
    assertThatThrownBy(() -> new Adagrad(1, 0.1, -1)).hasMessageStartingWith("epsilon");
    assertThatThrownBy(() -> new Adam(0.1, 0.9, 1, 1e-7)).hasMessageStartingWith("beta_2");
    assertThatThrownBy(() -> new Adagrad(0.1, -1, 1e-7))
        .hasMessageStartingWith("initial_accumulator_value");
    assertThatThrownBy(() -> new Adam(0.1, 0.9, 0.9, Double.NaN)).hasMessageStartingWith("epsilon");
  }
}
