package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.BuildStyle;
import downhill.app.theme.Style;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.optimizer.Adam;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The network and its training are changed by hand, in the window. */
final class BuildTest {

  @Test
  void unitsAreAddedAndTakenAwayAndTakenBack() throws ScenarioException {
    try (var window = open("moons")) {
      int units = scenario(window).model().layers().getFirst().units();
      press(window, "One more unit in layer 1");
      assertThat(scenario(window).model().layers().getFirst().units()).isEqualTo(units + 1);
      press(window, "One unit fewer in layer 1");
      press(window, "One unit fewer in layer 1");
      assertThat(scenario(window).model().layers().getFirst().units()).isEqualTo(units - 1);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(scenario(window).model().layers().getFirst().units()).isEqualTo(units);
    }
  }

  @Test
  void aLayerIsAddedBetweenTwoAndRemoved() throws ScenarioException {
    try (var window = open("ice-cream")) {
      press(window, "Add a hidden layer here");
      assertThat(scenario(window).model().layers()).hasSize(2);
      press(window, "Layer 1: 4 units, relu. Change");
      press(window, "Remove layer");
      assertThat(scenario(window).model().layers()).hasSize(1);
      assertThat(window.app().scene().lookup("." + Style.POP_CARD.css())).isNull();
    }
  }

  @Test
  void theCardOfALayerIsReachedAndLeftByKeys() throws ScenarioException {
    try (var window = open("moons")) {
      ButtonBase head = button(window, headOf(window, 0));
      Fx.run(() -> {
        head.requestFocus();
        head.fire();
      });
      TextField units = field(window, "units");
      assertThat(units.isFocused()).isTrue();
      type(units, "many");
      window.press(KeyCode.ENTER);
      assertThat(said(window))
          .containsExactly(
              "Expected a whole number, written without point or exponent, found \"many\";"
                  + " correct the value.");
      window.press(KeyCode.ESCAPE);
      assertThat(said(window)).isEmpty();
      type(units, "5");
      window.press(KeyCode.ENTER);
      settle(window);
      assertThat(scenario(window).model().layers().getFirst().units()).isEqualTo(5);
      Fx.run(control(window, "activation")::requestFocus);
      window.press(KeyCode.ESCAPE);
      assertThat(window.app().scene().lookup("." + Style.POP_CARD.css())).isNull();
      assertThat(Fx.get(() -> window.app().scene().getFocusOwner().getAccessibleText()))
          .startsWith("Layer 1: 5 units");
    }
  }

  @Test
  void whatAChoiceNeedsIsOfferedBesideIt() throws ScenarioException {
    try (var window = open("moons")) {
      int last = scenario(window).model().layers().size() - 1;
      press(window, headOf(window, last));
      choose(window, "activation", "softmax");
      assertThat(scenario(window).model().lastLayer().units()).isEqualTo(1);
      assertThat(said(window)).hasSize(1);
      press(window, "Set 2 units and loss categorical_crossentropy too");
      assertThat(scenario(window).model().lastLayer().activation()).isEqualTo(new Softmax());
      assertThat(scenario(window).compile().loss()).isEqualTo(new CategoricalCrossentropy());
      window.press(KeyCode.ESCAPE);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(scenario(window).model().lastLayer().units()).isEqualTo(1);
    }
  }

  @Test
  void optimizerAndFitAreChangedInTheTopBar() throws ScenarioException {
    try (var window = open("ice-cream")) {
      var summary = (Button) window.app().scene().lookup("." + BuildStyle.TRAINING_SUMMARY.css());
      Fx.run(summary::fire);
      choose(window, "optimizer", "adam");
      assertThat(scenario(window).compile().optimizer()).isEqualTo(Adam.DEFAULTS);
      assertThat(summary.getText()).isEqualTo("Sequential · mse · Adam(0.001)");
      TextField beta = field(window, "beta_1");
      type(beta, "1");
      window.press(KeyCode.ENTER);
      assertThat(said(window))
          .containsExactly(
              "Expected a number from 0 to below 1, found 1; choose a value in that range.");
      window.press(KeyCode.ESCAPE);
      type(field(window, "batch_size"), "16");
      window.press(KeyCode.ENTER);
      settle(window);
      assertThat(scenario(window).fit().batchSize()).isEqualTo(16);
    }
  }

  @Test
  void aWeightIsTypedWhereItStands() throws ScenarioException {
    try (var window = open("ice-cream")) {
      openWeight(window);
      TextField field = field(window, "Weight of temperature → sales");
      type(field, "much");
      window.press(KeyCode.ENTER);
      assertThat(said(window))
          .containsExactly(
              "temperature → sales must be a number such as 33 or 0.2. Received: much");
      type(field, "1e308");
      window.press(KeyCode.ENTER);
      assertThat(said(window)).singleElement().asString().contains("larger than any number");
      assertThat(window.app().document().state().undoable()).isEmpty();
      type(field, "2.5");
      window.press(KeyCode.ENTER);
      window.await(state -> state.snapshot().weights().get(0) == 2.5);
      assertThat(window.app().scene().lookup("." + Style.POP_CARD.css())).isNull();
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.await(state -> state.undoable().isEmpty() && state.redoable().isPresent());
      window.press(KeyCode.Y, KeyCode.CONTROL);
      window.await(state -> state.snapshot().weights().get(0) == 2.5);
    }
  }

  @Test
  void aWeightIsNudgedByKeysAndThatIsOneChange() throws ScenarioException {
    try (var window = open("ice-cream")) {
      double before = window.app().document().state().snapshot().weights().get(0);
      focusWeight(window);
      window.press(3, KeyCode.UP, KeyCode.ALT);
      // The first notch: ten to the place of the second digit.
      double notch = Math.pow(10, Math.floor(Math.log10(Math.abs(before))) - 1);
      window.await(
          state -> Math.abs(state.snapshot().weights().get(0) - before - 3 * notch) < notch);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.await(state -> state.snapshot().weights().get(0) == before);
    }
  }

  @Test
  void aWeightIsTypedOnItsPage() throws ScenarioException {
    try (var window = open("ice-cream")) {
      for (int lab : new int[] {0, 1}) {
        Fx.run(() -> window.app().labs().open(lab));
        Fx.run(() -> window.app().viewing().select(new SelectionTarget.BiasEdge(0, 0)));
        window.beat();
        TextField field = field(window, "Weight of bias → sales");
        double before = window.app().document().state().snapshot().weights().get(3);
        type(field, "much");
        window.press(KeyCode.ENTER);
        assertThat(said(window))
            .containsExactly("bias → sales must be a number such as 33 or 0.2. Received: much");
        type(field, "1e308");
        window.press(KeyCode.ENTER);
        assertThat(said(window)).singleElement().asString().contains("larger than any number");
        window.press(KeyCode.ESCAPE);
        assertThat(said(window)).isEmpty();
        assertThat(Double.parseDouble(field.getText().replace('−', '-'))).isEqualTo(before);
        window.press(KeyCode.ENTER);
        assertThat(window.app().document().state().undoable()).isEmpty();
        type(field, "2.5");
        window.press(KeyCode.ENTER);
        window.await(state -> state.snapshot().weights().get(3) == 2.5);
        window.press(4, KeyCode.DOWN);
        window.await(state -> state.snapshot().weights().get(3) == 2.1);
        assertThat(field.getText()).isEqualTo("2.1");
        press(window, "Freeze");
        window.await(state -> state.snapshot().isFrozen(3));
        Fx.run(window.app().scene().getRoot()::requestFocus);
        window.press(3, KeyCode.Z, KeyCode.CONTROL);
        window.await(state -> state.undoable().isEmpty());
        assertThat(window.app().document().state().snapshot().weights().get(3)).isEqualTo(before);
        assertThat(window.app().document().state().snapshot().frozen()).isEmpty();
      }
    }
  }

  @Test
  void aFrozenWeightStaysAndSaysSo() throws ScenarioException {
    try (var window = open("ice-cream")) {
      double before = window.app().document().state().snapshot().weights().get(0);
      openWeight(window);
      press(window, "Freeze");
      window.await(state -> state.snapshot().isFrozen(0));
      window.press(KeyCode.ESCAPE);
      window.seek(20);
      assertThat(window.app().document().state().snapshot().weights().get(0)).isEqualTo(before);
      assertThat(window.app().document().state().snapshot().weights().get(1))
          .isNotEqualTo(window.app().document().state().snapshot().start().get(1));
      assertThat(nodes(window).stream().map(Node::getAccessibleText))
          .anyMatch(text -> text != null && text.endsWith(", frozen"));
      press(window, "Undo: freezing of temperature → sales");
      window.await(state -> !state.snapshot().isFrozen(0));
    }
  }

  private static void focusWeight(TestWindow window) {
    Fx.run(() -> window.app().viewing().select(new SelectionTarget.Edge(0, 0, 0)));
    window.beat();
    Node place =
        nodes(window).stream()
            .filter(node -> node.getStyleClass().contains(Style.TARGET.css()))
            .filter(node -> node.getAccessibleText() != null)
            .filter(node -> node.getAccessibleText().startsWith("weight temperature"))
            .findFirst()
            .orElseThrow();
    Fx.run(place::requestFocus);
  }

  private static void openWeight(TestWindow window) {
    focusWeight(window);
    window.press(KeyCode.ENTER);
  }

  private static TestWindow open(String name) throws ScenarioException {
    return TestWindow.open(TestWindow.small(), TestWindow.scenario(name));
  }

  private static Scenario scenario(TestWindow window) {
    return window.app().document().current().scenario();
  }

  private static String headOf(TestWindow window, int layer) {
    var dense = scenario(window).model().layers().get(layer);
    return "Layer %d: %d units, %s. Change"
        .formatted(layer + 1, dense.units(), dense.activation().kerasName());
  }

  private static List<Node> nodes(TestWindow window) {
    return Fx.get(() -> TestWindow.nodes(window.app().scene().getRoot()).toList());
  }

  /** The network is drawn when its maps are there. */
  private static ButtonBase button(TestWindow window, String word) {
    window.until(() -> found(window, word).isPresent());
    return found(window, word).orElseThrow();
  }

  private static Optional<ButtonBase> found(TestWindow window, String word) {
    return nodes(window).stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(each -> word.equals(each.getText()) || word.equals(each.getAccessibleText()))
        .findFirst();
  }

  /** Presses a button and waits for the document that comes of it, if one does. */
  private static void press(TestWindow window, String word) {
    Fx.run(button(window, word)::fire);
    settle(window);
  }

  private static void settle(TestWindow window) {
    window.until(() -> window.app().opening().readingProperty().get().isEmpty());
    window.beat();
  }

  private static TextField field(TestWindow window, String setting) {
    return (TextField) control(window, setting);
  }

  /** A page is laid out when its numbers are there. */
  private static Node control(TestWindow window, String setting) {
    window.until(() -> foundControl(window, setting).isPresent());
    return foundControl(window, setting).orElseThrow();
  }

  private static Optional<Node> foundControl(TestWindow window, String setting) {
    return nodes(window).stream()
        .filter(node -> node instanceof TextField || node instanceof ComboBox<?>)
        .filter(node -> setting.equals(node.getAccessibleText()))
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private static void choose(TestWindow window, String setting, String choice) {
    var box = (ComboBox<String>) control(window, setting);
    Fx.run(() -> box.setValue(choice));
    settle(window);
  }

  private static void type(TextField field, String text) {
    Fx.run(() -> {
      field.requestFocus();
      field.setText(text);
    });
  }

  private static List<String> said(TestWindow window) {
    return nodes(window).stream()
        .filter(Label.class::isInstance)
        .filter(node -> node.getStyleClass().contains(Style.FIELD_ERROR.css()))
        .filter(BuildTest::isShown)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (!parent.isVisible()) {
        return false;
      }
    }
    return node.isVisible();
  }
}
