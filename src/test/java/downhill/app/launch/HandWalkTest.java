package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.formula.Figures;
import downhill.app.formula.FormulaFlow;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Forward and backward by hand, with the mouse and with keys alone. */
final class HandWalkTest {
  @Test
  void keysGoFromTheLossToTheUpdateAndBack() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      SessionState state = window.await(any -> true);
      var step = BackwardExplanation.of(state.experiment(), state.snapshot(), OptionalInt.of(0));
      window.press(KeyCode.B);
      window.until(() -> says(window, "dL/dŷ = 2·(ŷ − y)"));
      assertThat(texts(window)).anyMatch(text -> text.contains("before step 3"));
      window.press(KeyCode.PERIOD);
      assertThat(says(window, "dL/dz = dL/dŷ·f'(z)")).isTrue();
      window.press(KeyCode.PERIOD);
      assertThat(says(window, "the mean of the 32 samples")).isTrue();
      String gradient =
          Figures.of(step.step().gradients().get(0)).plain(step.step().gradients().get(0));
      assertThat(says(window, "dL/dw ≈ " + gradient)).isTrue();
      window.press(KeyCode.PERIOD);
      assertThat(says(window, "w_new = w − η · dL/dw")).isTrue();
      assertThat(texts(window)).contains("step 2", "step 3");
      window.press(KeyCode.PERIOD);
      assertThat(says(window, "w_new = w − η · dL/dw")).as("it stays at its end").isTrue();
      window.press(KeyCode.COMMA);
      assertThat(says(window, "the mean of the 32 samples")).isTrue();
      window.press(KeyCode.B);
      window.until(() -> window.texts().contains("Forward, sample 1"));
      assertThat(window.await(any -> true).snapshot().step()).isEqualTo(3);
    }
  }

  @Test
  void aCheckShowsBothGradientsOfTheSelectedEdge() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(2);
      Fx.run(() -> window.app().viewing().select(new SelectionTarget.Edge(0, 1, 0)));
      fire(window, "Backward");
      window.until(() -> says(window, "dL/dŷ"));
      fire(window, "Check");
      window.until(() -> says(window, "(L(w + h) − L(w − h)) / 2h ≈"));
      assertThat(says(window, "They agree")).isTrue();
      assertThat(says(window, "humidity → sales")).isTrue();
    }
  }

  @Test
  void aFrozenWeightSaysThatItStays() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.app().document().send(new Intent.Freeze(1, true));
      window.await(state -> state.snapshot().isFrozen(1));
      window.seek(3);
      Fx.run(() -> window.app().viewing().select(new SelectionTarget.Edge(0, 1, 0)));
      window.press(KeyCode.B);
      window.until(() -> says(window, "dL/dŷ"));
      for (int i = 0; i < 3; i++) {
        window.press(KeyCode.PERIOD);
      }
      window.until(() -> says(window, "w_new = w   frozen: stays"));
      assertThat(says(window, "w_new = w − η · dL/dw")).isFalse();
      assertThat(texts(window)).contains("stays");
    }
  }

  @Test
  void theSampleGoesForwardNodeByNode() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(1);
      fire(window, "Start over");
      window.until(() -> says(window, "The sample stands at the inputs"));
      fire(window, "Numbers");
      fire(window, "One on (.)");
      window.until(() -> says(window, "ŷ ≈"));
      fire(window, "One back (,)");
      window.until(() -> says(window, "The sample stands at the inputs"));
      fire(window, "All");
      window.until(() -> says(window, "ŷ ≈"));
    }
  }

  private static void fire(TestWindow window, String word) {
    Fx.run(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(
                button -> word.equals(button.getText()) || word.equals(button.getAccessibleText()))
            .findFirst()
            .orElseThrow()
            .fire());
    window.beat();
  }

  private static boolean says(TestWindow window, String words) {
    return texts(window).stream().anyMatch(text -> text.contains(words));
  }

  private static List<String> texts(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(
                node -> node instanceof FormulaFlow || node instanceof javafx.scene.control.Label)
            .map(HandWalkTest::text)
            .toList());
  }

  private static String text(Node node) {
    return node instanceof javafx.scene.control.Label label
        ? String.valueOf(label.getText())
        : String.valueOf(node.getAccessibleText());
  }
}
