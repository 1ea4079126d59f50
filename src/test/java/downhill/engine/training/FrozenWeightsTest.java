package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frozen weights keep their bits; the others follow the same gradient. */
final class FrozenWeightsTest {
  private static final Sequential MODEL = new Sequential(2, List.of(new Dense(1, new Linear())));
  private static final int W1 = 0;
  private static final int W2 = 1;
  private static final int BIAS = 2;

  /** One row: x = (2, 3), y = 10; both weights start at 1, the bias at 0. */
  private static Trainer trainer(Optimizer optimizer) {
    Weights start = Weights.zeros(MODEL);
    start.set(W1, 1);
    start.set(W2, 1);
    var samples = new Samples(new double[][] {{2, 3}}, new double[][] {{10}});
    return new Trainer(MODEL, optimizer, new MeanSquaredError(), samples, 1, false, 0, start);
  }

  static List<Optimizer> optimizers() {
    return List.of(
        new Sgd(0.01),
        new Sgd(0.01, 0.9, false),
        new Sgd(0.01, 0.9, true),
        RmsProp.DEFAULTS,
        new RmsProp(0.01, 0.9, 0.5, 1e-7),
        Adam.DEFAULTS);
  }

  @Test
  void agreesWithTheCalculationByHand() {
    Trainer trainer = trainer(new Sgd(0.01));
    trainer.setFrozen(new int[] {W1});
    // y-hat = 2 + 3 = 5, so 2 (5 - 10) = -10 times x: -20, -30, and -10 for the bias.
    trainer.step();
    assertThat(trainer.gradients().toArray()).containsExactly(-20, -30, -10);
    assertThat(trainer.weights().get(W1)).isEqualTo(1);
    assertThat(trainer.weights().get(W2)).isCloseTo(1.3, within(1e-15));
    assertThat(trainer.weights().get(BIAS)).isCloseTo(0.1, within(1e-15));
    // y-hat = 2 + 3.9 + 0.1 = 6, so 2 (6 - 10) = -8 times x: -16, -24, and -8.
    trainer.step();
    assertThat(trainer.weights().get(W1)).isEqualTo(1);
    assertThat(trainer.weights().get(W2)).isCloseTo(1.54, within(1e-14));
    assertThat(trainer.weights().get(BIAS)).isCloseTo(0.18, within(1e-14));
    trainer.setFrozen(new int[0]);
    // y-hat = 2 + 4.62 + 0.18 = 6.8, so 2 (6.8 - 10) = -6.4 times 2.
    trainer.step();
    assertThat(trainer.weights().get(W1)).isCloseTo(1.128, within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aStepMovesTheOthersAsIfNothingWereFrozen(Optimizer optimizer) {
    Trainer free = trainer(optimizer);
    Trainer held = trainer(optimizer);
    held.setFrozen(new int[] {W2});
    free.step();
    held.step();
    assertThat(held.weights().get(W2)).isEqualTo(1);
    assertThat(held.weights().get(W1)).isEqualTo(free.weights().get(W1)).isNotEqualTo(1);
    assertThat(held.weights().get(BIAS)).isEqualTo(free.weights().get(BIAS));
    for (int slot = 0; slot < held.optimizerState().slotCount(); slot++) {
      assertThat(held.optimizerState().slot(slot)[W2])
          .isEqualTo(held.optimizerStateBefore().slot(slot)[W2]);
      assertThat(held.optimizerState().slot(slot)[W1])
          .isEqualTo(free.optimizerState().slot(slot)[W1]);
    }
  }
}
