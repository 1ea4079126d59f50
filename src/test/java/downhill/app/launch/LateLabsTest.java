package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.compare.CompareLab;
import downhill.app.view.Lab;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labs that are made when they are first opened: they know what happened before. */
final class LateLabsTest {
  private static final int ENTROPY = 3;

  private static List<Lab> made(TestWindow window) {
    return Fx.get(() -> window.app().labs().made());
  }

  @Test
  void theWindowOpensWithTheLabOfItsScenarioAlone() throws Exception {
    try (var window = TestWindow.open(TestWindow.small())) {
      assertThat(made(window)).hasSize(1);
      window.press(KeyCode.DIGIT3);
      window.press(KeyCode.DIGIT1);
      window.press(KeyCode.DIGIT3);
      assertThat(made(window)).hasSize(2);
    }
    var compared = TestWindow.scenario("compare-rates");
    try (var window = TestWindow.open(TestWindow.small(), compared)) {
      assertThat(made(window)).singleElement().isInstanceOf(CompareLab.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aLabMadeLateSaysWhatOneMadeEarlySays(int lab) {
    try (var early = TestWindow.open(TestWindow.small());
        var late = TestWindow.open(TestWindow.small())) {
      for (TestWindow window : List.of(early, late)) {
        window.press(KeyCode.L);
        window.press(KeyCode.T);
      }
      Fx.run(() -> early.app().labs().open(lab));
      early.beat();
      Fx.run(() -> early.app().labs().open(0));
      for (TestWindow window : List.of(early, late)) {
        window.seek(7);
        window.app().document().send(new Intent.SetLearningRate(0.25));
        window.await(state -> state.learningRate() == 0.25);
        assertThat(made(window)).hasSize(window == early ? 2 : 1);
        Fx.run(() -> window.app().labs().open(lab));
      }
      late.until(() -> {
        early.beat();
        return late.texts().equals(early.texts());
      });
      assertThat(late.app().themes().theme()).isEqualTo(Theme.DARK);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aLabThatWasLeftSpeaksTheLanguageChosenSince(int lab) {
    try (var left = TestWindow.open(TestWindow.small());
        var late = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> left.app().labs().open(lab));
      left.beat();
      Fx.run(() -> left.app().labs().open(0));
      for (TestWindow window : List.of(left, late)) {
        window.press(KeyCode.L);
        Fx.run(() -> window.app().labs().open(lab));
      }
      late.until(() -> {
        left.beat();
        return late.texts().equals(left.texts());
      });
    }
  }

  @Test
  void isToldOfOnceByWhoeverWaitsForIt() {
    try (var window = TestWindow.open(TestWindow.small())) {
      List<Lab> heard = new ArrayList<>();
      Fx.run(() -> {
        var labs = window.app().labs();
        labs.onMade(heard::add);
        labs.open(ENTROPY);
        labs.open(ENTROPY);
        labs.open(labs.entries().size());
      });
      assertThat(heard).hasSize(2).containsExactlyElementsOf(made(window));
      assertThat(Fx.get(() -> window.app().labs().place())).isEqualTo(ENTROPY);
    }
  }

  @Test
  void theOthersAreMadeWhileNothingRunsAndNobodyDoesAnything() {
    try (var window = TestWindow.open(TestWindow.small())) {
      var app = window.app();
      app.document().send(new Intent.Play());
      window.await(state -> state.activity() == Activity.PLAYING);
      Fx.run(
          () -> IdleLabs.watch(app.scene(), app.labs(), app.document()::state, Duration.millis(1)));
      long step = app.document().state().snapshot().step();
      window.await(state -> state.snapshot().step() > step + 3);
      assertThat(made(window)).hasSize(1);
      Lab open = Fx.get(() -> app.labs().openProperty().get());
      app.document().send(new Intent.Pause());
      window.until(() -> made(window).size() == app.labs().entries().size());
      assertThat(Fx.get(() -> app.labs().openProperty().get())).isSameAs(open);
      assertThat(Fx.get(() -> app.labs().prepare())).isFalse();
    }
  }
}
