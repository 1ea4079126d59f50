package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.BuildStyle;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** Each change by hand is exactly one to take back, and one to make again, to the last bit. */
final class OneUndoTest {

  /** All that hands can change; weights as they are, bit for bit. */
  private record State(Scenario scenario, List<Double> weights, List<Integer> frozen, double rate) {
    static State of(TestWindow window) {
      SessionState now = window.app().document().state();
      return new State(
          window.app().document().current().scenario(),
          Arrays.stream(now.snapshot().weights().toArray()).boxed().toList(),
          Arrays.stream(now.snapshot().frozen()).boxed().toList(),
          now.learningRate());
    }
  }

  @Test
  void everyChangeIsOneToTakeBackAndOneToMakeAgain() throws ScenarioException {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("moons"))) {
      Hands hands = new Hands(window);
      List<Runnable> changes =
          List.of(
              () -> hands.click("One more unit in layer 1"),
              () -> hands.fire("One unit fewer in layer 1"),
              () -> hands.click("Add a hidden layer here"),
              () -> hands.ofLayer("units", "5"),
              () -> hands.ofLayer("activation", "relu"),
              () -> hands.ofLayer("kernel_initializer", "he_normal"),
              () -> hands.removeLayer(),
              () -> hands.ofTraining("optimizer", "sgd"),
              () -> hands.ofTraining("learning_rate", "0.25"),
              () -> hands.ofTraining("loss", "mean_squared_error"),
              () -> hands.ofTraining("batch_size", "7"),
              () -> hands.ofTraining("epochs", "13"),
              () -> hands.ofTraining("seed", "99"),
              () -> hands.typeWeight("0.375"),
              () -> hands.nudgeWeight(4),
              () -> hands.wheelWeight(-3),
              () -> hands.fire("Freeze"));
      List<State> states = new ArrayList<>(List.of(State.of(window)));
      for (int i = 0; i < changes.size(); i++) {
        State before = states.getLast();
        changes.get(i).run();
        hands.until(state -> !state.equals(before));
        hands.settle();
        State after = State.of(window);
        hands.key(KeyCode.Z);
        hands.until(before::equals);
        hands.key(KeyCode.Y);
        hands.until(after::equals);
        states.add(after);
      }
      for (State before : states.reversed().subList(1, states.size())) {
        hands.key(KeyCode.Z);
        hands.until(before::equals);
      }
      assertThat(hands.isDisabled(true)).isTrue();
      for (State after : states.subList(1, states.size())) {
        hands.key(KeyCode.Y);
        hands.until(after::equals);
      }
      assertThat(hands.isDisabled(false)).isTrue();
    }
  }

  /** What hands do to a window. */
  private record Hands(TestWindow window) {
    private List<Node> nodes() {
      return Fx.get(() -> TestWindow.nodes(window.app().scene().getRoot()).toList());
    }

    private Node named(String name) {
      window.until(() -> nodes().stream().anyMatch(node -> isNamed(node, name)));
      return nodes().stream().filter(node -> isNamed(node, name)).findFirst().orElseThrow();
    }

    private static boolean isNamed(Node node, String name) {
      boolean control =
          node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBox<?>;
      return control
          && (name.equals(node.getAccessibleText())
              || (node instanceof ButtonBase button && name.equals(button.getText())));
    }

    void click(String name) {
      Mouse.click(named(name));
    }

    void fire(String name) {
      Node button = named(name);
      Fx.run(((ButtonBase) button)::fire);
    }

    void ofLayer(String setting, String value) {
      openLayer();
      set(setting, value);
    }

    private void openLayer() {
      var dense = window.app().document().current().scenario().model().layers().getFirst();
      fire(
          "Layer 1: %d units, %s. Change".formatted(dense.units(), dense.activation().kerasName()));
      window.beat();
    }

    void removeLayer() {
      openLayer();
      fire("Remove layer");
    }

    void ofTraining(String setting, String value) {
      var summary = window.node(BuildStyle.TRAINING_SUMMARY, ButtonBase.class);
      Fx.run(summary::fire);
      window.beat();
      set(setting, value);
    }

    @SuppressWarnings("unchecked")
    private void set(String setting, String value) {
      switch (named(setting)) {
        case ComboBox<?> box -> Fx.run(() -> ((ComboBox<String>) box).setValue(value));
        case TextField field -> type(field, value);
        default -> throw new AssertionError(setting);
      }
    }

    private void type(TextField field, String text) {
      Fx.run(() -> {
        field.requestFocus();
        field.setText(text);
      });
      window.press(KeyCode.ENTER);
    }

    private TextField weight() {
      Fx.run(() -> window.app().viewing().select(new SelectionTarget.Edge(0, 0, 0)));
      window.until(() -> nodes().stream().anyMatch(Hands::isWeight));
      return (TextField) nodes().stream().filter(Hands::isWeight).findFirst().orElseThrow();
    }

    private static boolean isWeight(Node node) {
      return node instanceof TextField
          && node.getAccessibleText() != null
          && node.getAccessibleText().startsWith("Weight of ");
    }

    void typeWeight(String text) {
      type(weight(), text);
    }

    void nudgeWeight(int times) {
      Fx.run(weight()::requestFocus);
      window.press(times, KeyCode.UP);
    }

    void wheelWeight(int notches) {
      TextField field = weight();
      Fx.run(() -> {
        field.requestFocus();
        for (int i = 0; i < Math.abs(notches); i++) {
          Event.fireEvent(field, wheel(Math.signum(notches)));
        }
      });
      window.beat();
    }

    private static ScrollEvent wheel(double direction) {
      return new ScrollEvent(
          ScrollEvent.SCROLL,
          1,
          1,
          1,
          1,
          false,
          false,
          false,
          false,
          true,
          false,
          0,
          40 * direction,
          0,
          40 * direction,
          ScrollEvent.HorizontalTextScrollUnits.NONE,
          0,
          ScrollEvent.VerticalTextScrollUnits.NONE,
          0,
          0,
          null);
    }

    /** Undo and redo belong to the window while nobody types. */
    void key(KeyCode key) {
      Fx.run(window.app().scene().getRoot()::requestFocus);
      window.press(key, KeyCode.CONTROL);
    }

    void settle() {
      window.until(() -> window.app().opening().readingProperty().get().isEmpty());
      Fx.settle();
      window.beat();
    }

    void until(Predicate<State> wanted) {
      window.until(() -> wanted.test(State.of(window)));
      settle();
    }

    boolean isDisabled(boolean undo) {
      window.beat();
      var buttons =
          window.node(BuildStyle.UNDO_BUTTONS, javafx.scene.layout.HBox.class).getChildren();
      return (undo ? buttons.getFirst() : buttons.getLast()).isDisabled();
    }
  }
}
