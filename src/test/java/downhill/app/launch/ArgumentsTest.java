package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.KerasStyle;
import downhill.scenario.Scenario;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Arguments that the code leaves out are added to it and taken away again. */
final class ArgumentsTest {

  @Test
  void anActivationIsAddedWithTheMouseAndRemovedFromItsMenu() throws Exception {
    try (var window = open("moons")) {
      Scenario before = scenario(window);
      Mouse.click(room(window, "model.add(Dense(1"), 2, 2);
      assertThat(words(items())).containsExactly("kernel_initializer=", "bias_initializer=");
      Menu menu = (Menu) items().getFirst();
      assertThat(words(Fx.get(() -> List.copyOf(menu.getItems()))))
          .startsWith("glorot_uniform (default)")
          .contains("he_normal", "zeros")
          .doesNotContain("glorot_uniform");
      fire(menu.getItems(), "he_normal");
      window.until(() -> line(window, "Dense(1").contains("kernel_initializer=\"he_normal\""));
      assertThat(focused(window)).isEqualTo("\"he_normal\"");
      assertThat(scenario(window).model().layers().getLast().kernelInitializer().kerasName())
          .isEqualTo("he_normal");
      undo(window);
      window.until(() -> scenario(window).equals(before));
      window.press(KeyCode.Y, KeyCode.CONTROL);
      window.until(() -> line(window, "Dense(1").contains("he_normal"));
      Mouse.click(value(window, "\"he_normal\""), 2, 2);
      fire(items(), "Remove kernel_initializer (default: glorot_uniform)");
      window.until(() -> !line(window, "Dense(1").contains("he_normal"));
      assertThat(scenario(window)).isEqualTo(before);
      assertThat(focused(window)).isEqualTo("+");
    }
  }

  @Test
  void aMomentumIsTypedWithTheKeyboardAndDeletedAgain() throws Exception {
    try (var window = open("ice-cream")) {
      Scenario before = scenario(window);
      Label room = room(window, "optimizer=");
      Fx.run(room::requestFocus);
      window.press(KeyCode.ENTER);
      assertThat(words(items()))
          .containsExactly("momentum= a number from 0 to below 1", "nesterov=True");
      fire(items(), "momentum= a number from 0 to below 1");
      assertThat(Fx.get(() -> field(window).getText())).isEqualTo("0.0");
      type(window, "2");
      assertThat(Fx.get(() -> field(window).getText())).isEqualTo("2");
      assertThat(scenario(window)).isEqualTo(before);
      type(window, "0.9");
      window.until(() -> line(window, "SGD(").contains("momentum=0.9)"));
      assertThat(focused(window)).isEqualTo("0.9");
      window.press(KeyCode.DELETE);
      window.until(() -> !line(window, "SGD(").contains("momentum"));
      assertThat(scenario(window)).isEqualTo(before);
      assertThat(focused(window)).isEqualTo("+");
      undo(window);
      window.until(() -> line(window, "SGD(").contains("momentum=0.9)"));
      assertThat(focused(window)).isEqualTo("0.9");
      undo(window);
      window.until(() -> scenario(window).equals(before));
    }
  }

  @Test
  void aFieldThatIsLeftAddsNothing() throws Exception {
    try (var window = open("ice-cream")) {
      String fit = line(window, "model.fit(");
      Mouse.click(room(window, "model.fit("), 2, 2);
      assertThat(words(items()))
          .containsExactly("shuffle=False", "validation_split= a number from 0 to below 1");
      fire(items(), "validation_split= a number from 0 to below 1");
      assertThat(line(window, "model.fit(")).contains("validation_split=");
      window.press(KeyCode.ESCAPE);
      assertThat(line(window, "model.fit(")).isEqualTo(fit);
      assertThat(focused(window)).isEqualTo("+");
      assertThat(window.app().drawer().openProperty().get()).isTrue();
    }
  }

  @Test
  void theCrossBesideAnOpenNumberRemovesIt() throws Exception {
    try (var window = open("iris")) {
      assertThat(scenario(window).fit().validationSplit()).isEqualTo(0.2);
      Mouse.click(value(window, "0.2"), 2, 2);
      window.beat();
      Mouse.click(window.node(KerasStyle.TOKEN_REMOVE, Label.class), 2, 2);
      window.until(() -> scenario(window).fit().validationSplit() == 0);
      window.until(() -> !line(window, "model.fit(").contains("validation_split"));
      undo(window);
      window.until(() -> scenario(window).fit().validationSplit() == 0.2);
    }
  }

  @Test
  void metricsAreForClassesAndComeAndGo() throws Exception {
    try (var window = open("ice-cream")) {
      assertThat(lines(window)).contains(")");
    }
    try (var window = open("iris")) {
      Mouse.click(value(window, "[\"accuracy\"]"), 2, 2);
      assertThat(words(items()))
          .containsExactly("[\"accuracy\"]", "Remove metrics (default: None)");
      fire(items(), "Remove metrics (default: None)");
      window.until(() -> lines(window).contains("+)"));
      assertThat(scenario(window).compile().measuresAccuracy()).isFalse();
      Mouse.click(room(window, "+)"), 2, 2);
      fire(items(), "metrics=[\"accuracy\"]");
      window.until(() -> scenario(window).compile().measuresAccuracy());
      window.until(() -> lines(window).contains("    metrics=[\"accuracy\"],"));
    }
  }

  @Test
  void whatTheDataCannotHaveIsNotOffered() throws Exception {
    try (var window = open("ice-cream")) {
      Mouse.click(room(window, "model.add(Dense(1"), 2, 2);
      Menu activation = (Menu) items().getFirst();
      assertThat(words(items())).startsWith("activation=");
      assertThat(words(Fx.get(() -> List.copyOf(activation.getItems()))))
          .contains("relu", "tanh")
          .doesNotContain("softmax");
    }
  }

  private static TestWindow open(String scenario) throws Exception {
    TestWindow window = TestWindow.open(TestWindow.small(), TestWindow.scenario(scenario));
    Fx.run(() -> {
      window.app().drawer().heightProperty().set(420);
      window.app().drawer().openProperty().set(true);
    });
    window.beat();
    return window;
  }

  private static Scenario scenario(TestWindow window) {
    return window.app().document().current().scenario();
  }

  private static Stream<HBox> boxes(TestWindow window) {
    return window.app().scene().getRoot().lookupAll("." + KerasStyle.CODE_LINE.css()).stream()
        .map(HBox.class::cast);
  }

  private static String text(HBox line) {
    StringBuilder text = new StringBuilder();
    for (Node node : line.getChildren()) {
      text.append(node instanceof Label label ? label.getText() : "");
    }
    return text.toString();
  }

  private static List<String> lines(TestWindow window) {
    return Fx.get(() -> boxes(window).map(ArgumentsTest::text).toList());
  }

  private static String line(TestWindow window, String part) {
    return Fx.get(() ->
        boxes(window)
            .filter(box -> text(box).contains(part))
            .map(box -> text(box).replace("+", ""))
            .findFirst()
            .orElse(""));
  }

  private static Label room(TestWindow window, String part) {
    return label(
        window,
        box -> text(box).strip().startsWith(part),
        label -> label.getStyleClass().contains(KerasStyle.TOKEN_ROOM.css()));
  }

  private static Label value(TestWindow window, String text) {
    return label(
        window, box -> true, label -> label.isFocusTraversable() && label.getText().equals(text));
  }

  private static Label label(TestWindow window, Predicate<HBox> inLine, Predicate<Label> isWanted) {
    return Fx.get(() ->
        boxes(window)
            .filter(inLine)
            .flatMap(box -> box.getChildren().stream())
            .filter(Label.class::isInstance)
            .map(Label.class::cast)
            .filter(isWanted)
            .findFirst()
            .orElseThrow());
  }

  /** What the menu offers that is open now. */
  private static List<MenuItem> items() {
    return Fx.get(() ->
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .filter(menu -> menu.getOwnerNode() instanceof Label)
            .flatMap(menu -> menu.getItems().stream())
            .toList());
  }

  private static List<String> words(List<MenuItem> items) {
    return Fx.get(() -> items.stream().map(MenuItem::getText).filter(Objects::nonNull).toList());
  }

  private static void fire(List<MenuItem> items, String word) {
    Fx.run(() -> {
      items.stream().filter(item -> word.equals(item.getText())).findFirst().orElseThrow().fire();
      Window.getWindows().stream()
          .filter(ContextMenu.class::isInstance)
          .toList()
          .forEach(Window::hide);
    });
  }

  private static TextField field(TestWindow window) {
    return (TextField) window.app().scene().getFocusOwner();
  }

  private static void type(TestWindow window, String text) {
    Fx.run(() -> {
      field(window).setText(text);
      field(window).fireEvent(new ActionEvent());
    });
  }

  private static void undo(TestWindow window) {
    window.press(KeyCode.Z, KeyCode.CONTROL);
  }

  private static String focused(TestWindow window) {
    window.beat();
    return Fx.get(
        () -> window.app().scene().getFocusOwner() instanceof Label label ? label.getText() : "");
  }
}
