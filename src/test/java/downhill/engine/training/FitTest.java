package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Epochs, history, cancellation and divergence of a fit, by hand calculation. */
final class FitTest {
  private static final Sequential LINE = new Sequential(1, List.of(new Dense(1, new Linear())));
  private static final Samples THREE =
      new Samples(new double[][] {{1}, {1}, {0}}, new double[][] {{1}, {1}, {0.5}});

  private static Trainer trainer(double learningRate) {
    return new Trainer(
        LINE,
        new Sgd(learningRate),
        new MeanSquaredError(),
        THREE,
        2,
        false,
        1,
        Weights.zeros(LINE));
  }

  @Test
  void historyWeighsBatchesByTheirRows() {
    Trainer trainer = trainer(0.25);
    History history = new Fit(trainer).run(1, FitListener.SILENT);
    // Batch 1: loss 1, dL/dw = dL/db = -2, so w = b = 0.5. Batch 2: (0.5 - 0.5)² = 0.
    assertThat(history.loss()).containsExactly(2.0 / 3);
    assertThat(trainer.weights().toArray()).containsExactly(0.5, 0.5);
    assertThat(history.valLoss()).isEmpty();
  }

  @Test
  void validationIsMeasuredAtTheEndOfTheEpoch() {
    Trainer trainer = trainer(0.25);
    Samples held = new Samples(new double[][] {{2}, {1}}, new double[][] {{0}, {1}});
    Fit fit = new Fit(trainer, new Evaluator(LINE, new MeanSquaredError()), held);
    // 0.5 · 2 + 0.5 = 1.5 against 0, and 1 against 1.
    assertThat(fit.run(1, FitListener.SILENT).valLoss()).containsExactly(2.25 / 2);
    assertThat(fit.history().valAccuracy()).containsExactly(0.5);
  }

  @Test
  void listenersHearStepsAndEpochsAndMayStop() {
    List<String> heard = new ArrayList<>();
    Fit fit = new Fit(trainer(0.25));
    History history =
        fit.run(
            9,
            new FitListener() {
              @Override
              public void stepTaken(Trainer trainer, double loss, double accuracy) {
                heard.add("step " + trainer.steps() + " batch " + trainer.batch());
              }

              @Override
              public void epochFinished(EpochResult result) {
                heard.add("epoch " + result.epoch());
              }

              @Override
              public boolean cancelled() {
                return heard.size() >= 4;
              }
            });
    assertThat(heard)
        .containsExactly("step 1 batch 1", "step 2 batch 2", "epoch 1", "step 3 batch 1");
    assertThat(history.epochs()).isEqualTo(1);
    assertThat(fit.cancelled()).isTrue();
  }

  @Test
  void divergenceKeepsFinishedEpochsOnly() {
    Trainer trainer = trainer(1e100);
    History history = new Fit(trainer).run(5, FitListener.SILENT);
    assertThat(trainer.diverged()).isTrue();
    assertThat(history.epochs()).isEqualTo((int) (trainer.steps() / 2));
  }
}
