package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Fx;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.picture.Theme;
import downhill.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Entropy lab in the window: what it says, and what hands and keys do to it. */
final class EntropyLabTest {
  private static TestWindow open() throws Exception {
    var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("ice-cream"));
    window.press(KeyCode.DIGIT4);
    return window;
  }

  private static List<Node> places(TestWindow window, AccessibleRole role) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.ENTROPY_LAB.css()))
            .filter(node -> node.getStyleClass().contains(Style.TARGET.css()))
            .filter(node -> node.getAccessibleRole() == role)
            .toList());
  }

  /** The columns and bars as the screen says them. */
  private static List<String> spoken(TestWindow window) {
    return places(window, AccessibleRole.BUTTON).stream()
        .map(node -> Fx.get(node::getAccessibleText))
        .toList();
  }

  private static String spoken(TestWindow window, String beginning) {
    return spoken(window).stream()
        .filter(text -> text.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static List<TextField> fields(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getStyleClass().contains(DeskStyle.BOX_FIELD.css()))
            .map(TextField.class::cast)
            .toList());
  }

  private static void type(TestWindow window, int box, String text) {
    TextField field = fields(window).get(box);
    Fx.run(() -> {
      field.requestFocus();
      field.setText(text);
    });
    window.press(KeyCode.ENTER);
  }

  private static List<Double> balls(TestWindow window) {
    return places(window, AccessibleRole.SLIDER).stream()
        .map(
            node -> Fx.get(() -> (Double) node.queryAccessibleAttribute(AccessibleAttribute.VALUE)))
        .toList();
  }

  private static double number(String text, String before) {
    int from = text.indexOf(before) + before.length();
    int to = text.indexOf(';', from);
    String digits = (to < 0 ? text.substring(from) : text.substring(from, to)).replace("≈ ", "");
    return Double.parseDouble(digits.strip().replace('−', '-'));
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
  }

  @Test
  void theNumbersOnTheScreenAreThoseOfTheExplanation() throws Exception {
    try (var window = open()) {
      type(window, 0, "4, 0, 3");
      type(window, 1, "2, 5, 1");
      BallBoxes boxes = BallBoxes.of(List.of(4, 0, 3), List.of(2, 5, 1), LogBase.TWO);
      var entropy = boxes.entropy();
      var against = boxes.divergence();
      String y = spoken(window, "y;");
      String p = spoken(window, "p;");
      String surprise = spoken(window, "−log₂ p;");
      String terms = spoken(window, "−y·log₂ p;");
      for (int k = 0; k < 3; k++) {
        String before = "; " + boxes.labels().get(k) + " ";
        assertThat(number(y, before)).isEqualTo(rounded(entropy.truth().share(k)));
        assertThat(number(p, before)).isEqualTo(rounded(against.prediction().share(k)));
        assertThat(number(surprise, before))
            .isEqualTo(rounded(against.prediction().surprise(k) / Math.log(2)));
        assertThat(number(terms, before)).isEqualTo(rounded(against.term(k)));
      }
      assertThat(spoken(window, "−log₂ y;")).contains("; B ∞;");
      assertThat(number(spoken(window, "−y·log₂ y;"), "Σ "))
          .isCloseTo(entropy.entropy(), within(5e-5));
      assertThat(number(terms, "Σ ")).isCloseTo(against.crossEntropy(), within(5e-5));
      assertThat(spoken(window, "H(y) ="))
          .isEqualTo("H(y) = %.4f bits".formatted(entropy.entropy()));
      assertThat(spoken(window, "KL"))
          .isEqualTo("KL(y‖p) = %.4f bits".formatted(against.divergence()));
    }
  }

  @Test
  void theWholeLabIsReachedByKeysAlone() throws Exception {
    try (var window = open()) {
      Node first = places(window, AccessibleRole.SLIDER).getFirst();
      Fx.run(first::requestFocus);
      window.press(KeyCode.UP);
      window.press(KeyCode.UP);
      assertThat(balls(window)).containsExactly(5.0, 3.0, 3.0, 3.0);
      window.press(KeyCode.TAB);
      window.press(KeyCode.ENTER);
      TextField count = window.node(DeskStyle.COUNT_FIELD, TextField.class);
      assertThat(Fx.get(count::isFocused)).isTrue();
      Fx.run(() -> count.setText("1"));
      window.press(KeyCode.ENTER);
      assertThat(balls(window)).containsExactly(5.0, 1.0, 3.0, 3.0);
      assertThat(spoken(window, "H(y) =")).isEqualTo("H(y) = 0.6500 bits");
      Fx.run(first::requestFocus);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(balls(window)).containsExactly(5.0, 3.0, 3.0, 3.0);
      window.press(KeyCode.Y, KeyCode.CONTROL);
      assertThat(balls(window)).containsExactly(5.0, 1.0, 3.0, 3.0);
    }
  }

  @Test
  void ballsAreClickedInAndDraggedOut() throws Exception {
    try (var window = open()) {
      Node first = places(window, AccessibleRole.SLIDER).getFirst();
      double middle = Fx.get(() -> first.getLayoutBounds().getHeight() / 2);
      Mouse.click(first, 8, middle);
      assertThat(balls(window).getFirst()).isEqualTo(4);
      Mouse.drag(first, 8, -60, middle);
      assertThat(balls(window).getFirst()).isEqualTo(5);
      Mouse.drag(first, 8, 200, middle);
      assertThat(balls(window).getFirst()).isEqualTo(5);
      double wide = Fx.get(() -> first.getLayoutBounds().getWidth());
      Mouse.click(first, wide - 6, middle);
      assertThat(balls(window).getFirst()).isEqualTo(6);
      Node pane = Fx.get(first::getParent);
      TextField field = fields(window).getFirst();
      double floor = Fx.get(field::getLayoutY) - 40;
      double box = Fx.get(() -> field.getWidth() / 2);
      Mouse.drag(pane, box, box + 400, floor);
      assertThat(balls(window).stream().mapToDouble(x -> x).sum()).isEqualTo(14);
      Mouse.click(pane, box, floor);
      assertThat(balls(window).stream().mapToDouble(x -> x).sum()).isEqualTo(13);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "NaN, 1", "1e308, 2", "-1e308, 2", "1000, 1", "1,1,1,1,1,1,1"})
  void badInputIsRefusedInOneSentenceAndTheBoxStays(String typed) throws Exception {
    try (var window = open()) {
      List<String> before = spoken(window);
      type(window, 0, typed);
      assertThat(refusals(window)).hasSize(1);
      assertThat(spoken(window)).isEqualTo(before);
      assertThat(Cut.in(window)).isEmpty();
      window.press(KeyCode.ESCAPE);
      assertThat(refusals(window)).isEmpty();
    }
  }

  private static List<String> refusals(TestWindow window) {
    return window.labeled().stream()
        .filter(label -> label.getStyleClass().contains(Style.FIELD_ERROR.css()))
        .map(Labeled::getText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"EN,1280,720", "KO,1280,720", "EN,1920,1080", "KO,1440,900", "KO,960,600"})
  void nothingIsCut(Language language, double width, double height) throws Exception {
    try (var window =
        TestWindow.open(
            new Preferences(language, Theme.LIGHT, width, height),
            TestWindow.scenario("ice-cream"))) {
      window.press(KeyCode.DIGIT4);
      type(window, 0, "1, 1, 1, 1, 1, 995");
      assertThat(Cut.in(window)).isEmpty();
    }
  }

  private static Path file(Path folder, String entropy) throws Exception {
    Path file = folder.resolve("boxes.downhill");
    Files.writeString(
        file,
        """
        {"format": "downhill-scenario", "version": 1, "lab": "entropy",
         "data": {"source": "builtin", "name": "line", "rows": 20},
         "model": {"layers": [{"type": "dense", "units": 1}]},
         "compile": {"loss": "mse"},
         "entropy": %s}
        """
            .formatted(entropy));
    return file;
  }

  @Test
  void aFileOpensTheLabWithItsBoxes(@TempDir Path folder) throws Exception {
    Path boxes =
        file(folder, "{\"labels\": [\"r\", \"g\"], \"truth\": [9, 1], \"prediction\": [5, 5]}");
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(boxes.toString()))) {
      window.beat();
      assertThat(balls(window)).containsExactly(9.0, 1.0, 5.0, 5.0);
      assertThat(spoken(window, "y;")).contains("; r 0.9000; g 0.1000");
    }
  }

  /** The scenarios of the menu: 5 and 1 believed to be 3 and 3, and the lecture's prediction. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"boxes;H(y,p) = 1.0000 bits", "cross-entropy;H(y,p) = 3.3219 bits"})
  void scenariosOfTheMenuOpenTheLab(String name, String cross) throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(name))) {
      window.beat();
      assertThat(spoken(window)).contains(cross);
    }
  }

  /** The file is a sound scenario; its boxes are more than the lab has room for. */
  @Test
  void tooManyBallsOfAFileAreRefused(@TempDir Path folder) throws Exception {
    Path boxes =
        file(folder, "{\"labels\": [\"r\", \"g\"], \"truth\": [9, 1], \"prediction\": [5000, 5]}");
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(boxes.toString()))) {
      window.beat();
      assertThat(refusals(window)).singleElement().asString().contains("5005");
      assertThat(balls(window)).containsExactly(3.0, 3.0, 3.0, 3.0);
    }
  }

  /** The lecture's 0.903, and what it should be. */
  @Test
  void theSlipOfTheLectureIsExplained() throws Exception {
    try (var window = open()) {
      press(window, "The 0.903 of the lecture, and why (base 10)");
      assertThat(window.texts()).contains("H(y), the average surprise", "0.3010", "0.1505");
      assertThat(drawn(window)).contains("3 · 0.1505 + 3 · 0.1505 ≈ 0.903");
    }
  }

  private static String drawn(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getStyleClass().contains(PageStyle.INSPECTOR_PAGE.css()))
            .flatMap(page -> TestWindow.drawn(page).stream())
            .collect(Collectors.joining()));
  }

  /** What a button, or an entry of a menu, of that name does. */
  private static Stream<Runnable> named(Node node, String word) {
    return switch (node) {
      case MenuButton menu ->
          menu.getItems().stream()
              .filter(item -> word.equals(item.getText()))
              .map(item -> item::fire);
      case ButtonBase button when word.equals(button.getText()) -> Stream.of(button::fire);
      default -> Stream.empty();
    };
  }

  /** Presses a button, or an item of the menu of examples. */
  private static void press(TestWindow window, String word) {
    List<Runnable> named =
        Fx.get(() ->
            TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.ENTROPY_LAB.css()))
                .flatMap(node -> named(node, word))
                .toList());
    assertThat(named).as("what is called %s", word).isNotEmpty();
    Fx.run(() -> named.forEach(Runnable::run));
    window.beat();
  }

  /** Every number opens its page; the formula stands there with the numbers in it. */
  @Test
  void everyQuantityIsExplainedWithItsNumbers() throws Exception {
    try (var window = open()) {
      press(window, "5 A and 1 B");
      List<String> pages =
          List.of(
              "5/6",
              "−log₂ 0.8333",
              "H(y) = −Σ y · log₂ y",
              "3/6",
              "−log₂ 0.5000",
              "H(y,p) = −Σ y · log₂ p",
              "0.2630",
              "0.8333 · 0.7370",
              "1.0000",
              "Σ y · questions",
              "0.7361");
      for (int i = 0; i < pages.size(); i++) {
        Node place = places(window, AccessibleRole.BUTTON).get(i);
        Mouse.click(place);
        window.beat();
        assertThat(drawn(window)).contains(pages.get(i));
        assertThat(Cut.in(window)).isEmpty();
        Mouse.click(place);
        window.beat();
      }
    }
  }

  @Test
  void oneHotNumbersAreCarriedToTheSoftmaxDesk() throws Exception {
    try (var window = open()) {
      type(window, 0, "1, 2, 1");
      type(window, 1, ".3, .6, .1");
      press(window, "Make y one-hot");
      assertThat(spoken(window, "H(y) =")).isEqualTo("H(y) = 0 bits");
      press(window, "10, hartleys");
      press(window, "Carry y and p to Softmax");
      window.beat();
      List<String> rows =
          Fx.get(() ->
              TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
                  .map(Node::getAccessibleText)
                  .filter(text -> text != null && text.contains("; z "))
                  .toList());
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1)).contains("; p 0.6000", "; y 1", "; −y · log₁₀ p 0.2218");
    }
  }

  @Test
  void aPredictionWithAZeroIsNotCarried() throws Exception {
    try (var window = open()) {
      press(window, "B comes, but was believed impossible");
      assertThat(spoken(window, "KL")).isEqualTo("KL(y‖p) = ∞ bits");
      press(window, "Carry y and p to Softmax");
      assertThat(spoken(window, "H(y,p) =")).isEqualTo("H(y,p) = ∞ bits");
      Mouse.click(
          places(window, AccessibleRole.BUTTON).stream()
              .filter(node -> Fx.get(node::getAccessibleText).startsWith("KL"))
              .findFirst()
              .orElseThrow());
      window.beat();
      assertThat(drawn(window)).contains("Why infinite?");
      assertThat(window.texts()).noneMatch(text -> text.contains("NaN"));
    }
  }

  @Test
  void quantitiesComeOneAtATime() throws Exception {
    try (var window = open()) {
      press(window, "Step by step");
      assertThat(spoken(window)).noneMatch(text -> text.contains("Σ 1.0000"));
      assertThat(spoken(window)).noneMatch(text -> text.startsWith("KL(y‖p) ="));
      for (int step = 0; step < 6; step++) {
        Fx.run(() ->
            TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.ENTROPY_LAB.css()))
                .filter(node -> "Next step".equals(node.getAccessibleText()))
                .forEach(node -> ((ButtonBase) node).fire()));
        window.beat();
      }
      assertThat(spoken(window, "KL")).isEqualTo("KL(y‖p) = 0 bits");
    }
  }
}
