package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.Document;
import downhill.app.document.OpenScenario;
import downhill.app.theme.BuildStyle;
import downhill.app.view.Sample;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Data;
import downhill.scenario.Model;
import downhill.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/** Changes of the document: each can be taken back, and a run that was left is found again. */
final class RevisionsTest {

  @Test
  void aChangeBeginsANewRunAndGoingBackFindsTheOldOneWhereItWas() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(7);
      OpenScenario first = window.app().document().current();
      revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
      assertThat(document(window).state().snapshot().step()).isZero();
      assertThat(document(window).current().scenario().fit().batchSize()).isEqualTo(10);

      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(document(window).current()).isSameAs(first);
      assertThat(document(window).state().snapshot().step()).isEqualTo(7);
      assertThat(document(window).undoableProperty().get()).isFalse();

      window.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
      assertThat(document(window).current().scenario().fit().batchSize()).isEqualTo(10);
      assertThat(document(window).redoableProperty().get()).isFalse();
    }
  }

  @Test
  void aWeightSetByHandIsTakenBackBeforeTheChangeOfTheDocumentThatCameFirst() {
    try (var window = TestWindow.open(TestWindow.small())) {
      revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
      document(window).send(new Intent.SetWeight(0, 5));
      window.await(state -> state.lastEdit().isPresent());
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.await(state -> state.lastEdit().isEmpty());
      assertThat(document(window).current().scenario().fit().batchSize()).isEqualTo(10);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(document(window).current().scenario().fit().batchSize()).isEqualTo(32);
    }
  }

  @Test
  void changesOfOneGestureAreTakenBackAtOnce() {
    try (var window = TestWindow.open(TestWindow.small())) {
      for (int size = 9; size > 5; size--) {
        int batch = size;
        change(
            window,
            () ->
                window
                    .app()
                    .revisions()
                    .revise(
                        current(window).withFit(current(window).fit().withBatchSize(batch)),
                        "first drag"));
      }
      change(
          window,
          () ->
              window
                  .app()
                  .revisions()
                  .revise(
                      current(window).withFit(current(window).fit().withBatchSize(4)), "second"));
      assertThat(batchSizesOnTheWayBack(window)).containsExactly(4, 6, 32);
    }
  }

  private static List<Integer> batchSizesOnTheWayBack(TestWindow window) {
    var sizes = new ArrayList<Integer>();
    do {
      sizes.add(current(window).fit().batchSize());
    } while (Fx.get(() -> window.app().revisions().undo()));
    return sizes;
  }

  @Test
  void theWayBackIsBounded() {
    try (var window = TestWindow.open(TestWindow.small())) {
      for (int size = 1; size <= 31; size++) {
        int batch = size;
        revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(batch)));
      }
      assertThat(batchSizesOnTheWayBack(window)).hasSize(31).endsWith(2, 1);
    }
  }

  @Test
  void theRateOfTheRunStaysWithTheDocumentThatIsChanged() {
    try (var window = TestWindow.open(TestWindow.small())) {
      document(window).send(new Intent.SetLearningRate(0.0625));
      window.await(state -> state.learningRate() == 0.0625);
      revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
      assertThat(document(window).state().learningRate()).isEqualTo(0.0625);
    }
  }

  @Test
  void whatIsDoneInTheRunAfterGoingBackLeavesNothingToBeMadeAgain() {
    for (Intent change :
        List.of(
            new Intent.SetWeight(0, 5),
            new Intent.SetLearningRate(0.0625),
            new Intent.Freeze(0, true),
            new Intent.NewWeights())) {
      try (var window = TestWindow.open(TestWindow.small())) {
        OpenScenario first = document(window).current();
        revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(document(window).redoableProperty().get()).isTrue();
        assertThat(redo(window).isDisabled()).isFalse();
        document(window).send(change);
        window.await(state -> isDone(change, state));
        assertThat(document(window).redoableProperty().get()).as("%s", change).isFalse();
        assertThat(redo(window).isDisabled()).as("%s", change).isTrue();
        window.press(KeyCode.Y, KeyCode.CONTROL);
        assertThat(document(window).current()).as("%s", change).isSameAs(first);
        assertThat(isDone(change, document(window).state())).as("%s", change).isTrue();
      }
    }
  }

  private static boolean isDone(Intent change, SessionState state) {
    return switch (change) {
      case Intent.SetWeight(int index, double value) ->
          state.snapshot().weights().get(index) == value;
      case Intent.SetLearningRate(double rate) -> state.learningRate() == rate;
      case Intent.Freeze(int index, boolean frozen) -> state.snapshot().isFrozen(index) == frozen;
      default ->
          !Arrays.equals(state.snapshot().weights().values(), state.experiment().start().values());
    };
  }

  @Test
  void aChangeOfTheDocumentLeavesNothingToBeMadeAgainInTheRunBefore() {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario first = document(window).current();
      double before = document(window).state().snapshot().weights().get(0);
      document(window).send(new Intent.SetWeight(0, 5));
      window.await(state -> state.undoable().isPresent());
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.await(state -> state.redoable().isPresent());
      revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
      OpenScenario changed = document(window).current();
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.await(state -> state.redoable().isEmpty());
      assertThat(document(window).current()).isSameAs(first);
      window.press(KeyCode.Y, KeyCode.CONTROL);
      assertThat(document(window).current()).isSameAs(changed);
      assertThat(first.session().state().snapshot().weights().get(0)).isEqualTo(before);
      assertThat(redo(window).isDisabled()).isTrue();
    }
  }

  @Test
  void undoAndRedoGoTheSameWayThroughRunAndDocument() {
    try (var window = TestWindow.open(TestWindow.small())) {
      document(window).send(new Intent.SetWeight(0, 5));
      window.await(state -> state.undoable().isPresent());
      revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
      document(window).send(new Intent.SetWeight(0, 7));
      window.await(state -> state.undoable().isPresent());
      List<String> there = List.of(moment(window));
      var back = new ArrayList<String>();
      var again = new ArrayList<String>();
      for (int i = 0; i < 3; i++) {
        press(window, KeyCode.Z);
        back.add(moment(window));
      }
      assertThat(undo(window).isDisabled()).isTrue();
      for (int i = 0; i < 3; i++) {
        again.addFirst(moment(window));
        press(window, KeyCode.Y);
      }
      assertThat(moment(window)).isEqualTo(there.getFirst());
      assertThat(again).isEqualTo(back);
      assertThat(redo(window).isDisabled()).isTrue();
    }
  }

  private static void press(TestWindow window, KeyCode key) {
    String before = moment(window);
    window.press(key, KeyCode.CONTROL);
    window.until(() -> !moment(window).equals(before));
  }

  private static String moment(TestWindow window) {
    return current(window).fit().batchSize()
        + " "
        + document(window).state().snapshot().weights().get(0);
  }

  private static Node undo(TestWindow window) {
    return undoButtons(window).getFirst();
  }

  private static Node redo(TestWindow window) {
    return undoButtons(window).getLast();
  }

  private static List<Node> undoButtons(TestWindow window) {
    return window.node(BuildStyle.UNDO_BUTTONS, HBox.class).getChildren();
  }

  @Test
  void whatCannotBeTrainedIsRefusedAndTheDocumentStays() {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario first = document(window).current();
      Scenario wrong =
          first
              .scenario()
              .withModel(
                  new Model(
                      List.of(
                          new Dense(
                              1,
                              new Softmax(),
                              first.scenario().model().lastLayer().kernelInitializer(),
                              first.scenario().model().lastLayer().biasInitializer())),
                      Optional.empty()));
      Fx.run(() -> window.app().revisions().revise(wrong));
      window.until(
          () -> window.texts().stream().anyMatch(text -> text.contains("model.layers[0].units")));
      assertThat(document(window).current()).isSameAs(first);
    }
  }

  @Test
  void whatTheChangedDocumentHasNotIsSelectedNoMore() {
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> {
        window.app().viewing().select(new SelectionTarget.Input(2));
        window.app().viewing().sampleProperty().set(new Sample.Row(400));
      });
      Data.Inline two =
          new Data.Inline(
              List.of("a", "b"),
              "y",
              Map.of(),
              List.of(),
              false,
              new double[][] {{1, 2, 3}, {2, 3, 5}},
              List.of());
      revise(window, scenario -> scenario.withData(two));
      assertThat(window.app().viewing().selectionProperty().get()).isEmpty();
      assertThat(window.app().viewing().sampleProperty().get()).isEqualTo(new Sample.Row(0));
    }
  }

  @Test
  void anotherDocumentHasNoWayBackToTheOneBefore() throws Exception {
    try (var window = TestWindow.open(TestWindow.small())) {
      revise(window, scenario -> scenario.withFit(scenario.fit().withBatchSize(10)));
      OpenScenario moons = TestWindow.scenario("moons");
      Fx.run(() -> document(window).replace(moons));
      assertThat(document(window).undoableProperty().get()).isFalse();
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(document(window).current()).isSameAs(moons);
    }
  }

  private static Document document(TestWindow window) {
    return window.app().document();
  }

  private static Scenario current(TestWindow window) {
    return window.app().revisions().current();
  }

  private static void revise(TestWindow window, UnaryOperator<Scenario> change) {
    change(window, () -> window.app().revisions().revise(change.apply(current(window))));
  }

  private static void change(TestWindow window, Runnable change) {
    OpenScenario before = document(window).current();
    Fx.run(change::run);
    window.until(() -> !document(window).current().equals(before));
    // Whoever hears of the change on the window's thread has heard of it then.
    Fx.settle();
  }
}
