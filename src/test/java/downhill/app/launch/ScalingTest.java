package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.lab.session.Intent;
import downhill.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Features raw or standardised: the document begins anew, the rate and the lab stay. */
final class ScalingTest {
  @Test
  void pressingRawAndStandardisedGoesThereAndBack() {
    try (TestWindow window = TestWindow.open(TestWindow.small())) {
      Scenario first = window.app().document().current().scenario();
      assertThat(first.data().standardize()).isTrue();
      Fx.run(() -> window.app().labs().open(1));
      window.app().document().send(new Intent.SetLearningRate(0.3));
      window.await(state -> state.learningRate() == 0.3);
      window.seek(5);
      window.until(() -> window.texts().contains("least squares"));
      assertThat(window.texts()).contains("formula", "20.00", "temperature");

      window.pressNamed("Raw");
      window.until(() -> !window.app().document().current().scenario().equals(first));
      assertThat(window.app().document().current().scenario().data().standardize()).isFalse();
      window.await(state -> state.learningRate() == 0.3 && state.snapshot().step() == 0);
      assertThat(Fx.get(() -> window.app().labs().place())).isEqualTo(1);

      window.pressNamed("Standardised");
      // The rate of the run has become that of the document.
      window.until(() -> window.app().document().current().scenario().data().equals(first.data()));
      window.await(state -> state.learningRate() == 0.3);
    }
  }
}
