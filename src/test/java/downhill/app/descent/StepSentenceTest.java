package downhill.app.descent;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.engine.optimizer.Sgd;
import downhill.lab.explain.WeightStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepSentenceTest {

  @Test
  void shownNumbersThatAddUpAreEqual() {
    assertThat(sentence(new Sgd(0.9), 4, 8))
        .isEqualTo(
            new StepSentence(
                StepSentence.Form.PLAIN, List.of("4.000", "0.9", "8.000", "=", "\u22123.200")));
  }

  @Test
  void roundedNumbersSaySo() {
    StepSentence rounded = sentence(new Sgd(100), 1.0004, 1.00149);
    assertThat(rounded.numbers()).contains("≈").doesNotContain("=");
    assertThat(rounded.numbers().getLast()).isEqualTo("\u221299.15");
  }

  /** 2.858 + 0.00002089 is not 2.858, though it is when it is rounded. */
  @Test
  void aStepTooSmallToShowIsNotCalledEqual() {
    assertThat(sentence(new Sgd(0.1), 2.858, -0.0002089).numbers())
        .containsExactly("2.858", "0.1", "−0.0002089", "≈", "2.858");
  }

  @Test
  void aStepBeyondTheDoublesIsShownAsInfinite() {
    StepSentence giant = sentence(new Sgd(1e300), 1, 1e10);
    assertThat(giant.numbers().getLast()).isEqualTo("\u2212∞");
    assertThat(giant.numbers()).contains("≈");
  }

  @Test
  void otherRulesSayTheirChange() {
    StepSentence adam = sentence(Adam.DEFAULTS.withLearningRate(0.5), 4, 8);
    assertThat(adam.form()).isEqualTo(StepSentence.Form.OTHER);
    // Adam's first step is as long as its rate, up to epsilon.
    assertThat(adam.numbers()).containsExactly("4.000", "\u22120.500", "=", "3.500");
  }

  @Test
  void aFrozenWeightHasNoStep() {
    StepSentence frozen = StepSentence.of(WeightStep.frozen(new Sgd(0.9), 4, 8));
    assertThat(frozen).isEqualTo(new StepSentence(StepSentence.Form.FROZEN, List.of("4.000")));
  }

  @Test
  void aSmallChangeIsNotShownAsNone() {
    assertThat(sentence(Adam.DEFAULTS.withLearningRate(2.7e-5), 0.512, 8).numbers())
        .containsExactly("0.5120", "\u22120.000027", "≈", "0.5120");
  }

  private static StepSentence sentence(Optimizer optimizer, double weight, double gradient) {
    OptimizerState fresh = OptimizerState.initial(optimizer, 1);
    return StepSentence.of(WeightStep.of(optimizer, fresh, 0, weight, gradient));
  }
}
