package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.picture.Theme;
import downhill.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk of one output in the window: what it says, and what hands and keys do to it. */
final class SigmoidPlaceTest {
  private static TestWindow open(String scenario, Preferences preferences) throws Exception {
    var window = TestWindow.open(preferences, TestWindow.scenario(scenario));
    Fx.run(() -> window.app().labs().open(2));
    window.beat();
    return window;
  }

  private static Stream<Node> all(TestWindow window) {
    return TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()));
  }

  private static Node spoken(TestWindow window, String beginning) {
    return Fx.get(() ->
        all(window)
            .filter(node -> node.getAccessibleText() != null)
            .filter(node -> node.getAccessibleText().startsWith(beginning))
            .findFirst()
            .orElseThrow());
  }

  private static Node bar(TestWindow window, int place) {
    return Fx.get(() ->
        all(window)
            .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
            .toList()
            .get(place));
  }

  private static double valueOf(Node bar) {
    return Fx.get(() -> (Double) bar.queryAccessibleAttribute(AccessibleAttribute.VALUE));
  }

  private static TextField field(TestWindow window, int place) {
    return Fx.get(
        () -> (TextField) all(window).filter(TextField.class::isInstance).toList().get(place));
  }

  private static void type(TestWindow window, int place, String text) {
    TextField field = field(window, place);
    Fx.run(() -> {
      field.requestFocus();
      field.setText(text);
    });
    window.press(KeyCode.ENTER);
  }

  private static double number(String row, String column) {
    int from = row.indexOf("; " + column + " ") + column.length() + 3;
    int to = row.indexOf(';', from);
    String text = row.substring(from, to < 0 ? row.length() : to);
    return Double.parseDouble(text.replace('−', '-'));
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
  }

  @Test
  void theNumbersOnTheScreenAreThoseOfTheExplanation() throws Exception {
    try (var window = open("moons", TestWindow.small())) {
      type(window, 0, "1.25");
      type(window, 1, "0.3");
      var output = new BinaryExplanation(1.25, 0.3, LogBase.E);
      String yes = spoken(window, "class 1;").getAccessibleText();
      String no = spoken(window, "class 0;").getAccessibleText();
      assertThat(number(yes, "z")).isEqualTo(1.25);
      assertThat(number(yes, "σ(z)")).isEqualTo(rounded(output.probability()));
      assertThat(number(no, "σ(z)")).isEqualTo(rounded(output.otherProbability()));
      assertThat(number(yes, "y")).isEqualTo(0.3);
      assertThat(number(yes, "−y · ln p")).isEqualTo(rounded(output.termOfYes()));
      assertThat(number(no, "−y · ln p")).isEqualTo(rounded(output.termOfNo()));
      assertThat(number(yes, "p − y")).isEqualTo(rounded(output.difference()));
      assertThat(number(yes, "p > 0.5")).isEqualTo(1);
    }
  }

  @Test
  void aNetworkWithASigmoidOpensItsDeskAndIsFollowed() throws Exception {
    try (var window = open("moons", TestWindow.small())) {
      assertThat(window.texts()).contains("sample 1 · step 0");
      double start = valueOf(bar(window, 0));
      window.seek(20);
      assertThat(window.texts()).contains("sample 1 · step 20");
      assertThat(valueOf(bar(window, 0))).isNotEqualTo(start);
      window.seek(0);
      assertThat(valueOf(bar(window, 0))).isEqualTo(start);
    }
  }

  @Test
  void theKeysChooseThePlaceAndStayOnTheChoice() throws Exception {
    try (var window = open("iris", TestWindow.small())) {
      ToggleButton first =
          Fx.get(() ->
              (ToggleButton)
                  window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css() + " .segment"));
      Fx.run(first::requestFocus);
      window.press(KeyCode.RIGHT);
      assertThat(Fx.get(() -> ((Labeled) window.app().scene().getFocusOwner()).getText()))
          .isEqualTo("Sigmoid");
      assertThat(window.texts()).contains("From score to probability");
      window.press(KeyCode.LEFT);
      assertThat(Fx.get(() -> ((Labeled) window.app().scene().getFocusOwner()).getText()))
          .isEqualTo("Softmax");
      assertThat(window.texts()).contains("What if");
    }
  }

  @Test
  void keysStepScoreAndThresholdAndEnterTypesThem() throws Exception {
    try (var window = open("moons", TestWindow.small())) {
      type(window, 0, "2");
      Node score = bar(window, 0);
      Fx.run(score::requestFocus);
      window.press(KeyCode.LEFT);
      window.press(KeyCode.PAGE_UP);
      assertThat(valueOf(score)).isEqualTo(2.9);
      Node threshold = bar(window, 1);
      Fx.run(threshold::requestFocus);
      window.press(KeyCode.PAGE_UP);
      assertThat(valueOf(threshold)).isEqualTo(0.6);
      window.press(KeyCode.ENTER);
      assertThat(Fx.get(() -> window.app().scene().getFocusOwner())).isEqualTo(field(window, 2));
    }
  }

  @Test
  void barsAreDraggedAndARowIsMadeTrue() throws Exception {
    try (var window = open("moons", TestWindow.small())) {
      Node score = bar(window, 0);
      double width = Fx.get(() -> score.getLayoutBounds().getWidth());
      Mouse.drag(score, width / 2, width, 20);
      window.beat();
      assertThat(valueOf(score)).isEqualTo(10);
      Node threshold = bar(window, 1);
      Mouse.drag(threshold, width / 2, 0, 20);
      window.beat();
      assertThat(valueOf(threshold)).isZero();
      Mouse.click(spoken(window, "class 0;"), 5, 5);
      window.beat();
      assertThat(spoken(window, "class 0;").getAccessibleText()).contains("; y 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "NaN", "1e308", "-1e308"})
  void badInputIsRefusedInOneSentenceAndTheDeskStays(String typed) throws Exception {
    try (var window = open("moons", TestWindow.small())) {
      String before = spoken(window, "class 1;").getAccessibleText();
      type(window, 0, typed);
      assertThat(refusals(window)).hasSize(1);
      assertThat(spoken(window, "class 1;").getAccessibleText()).isEqualTo(before);
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

  /** Every number can be asked, also those of the squared error. */
  @Test
  void everyNumberOpensItsFormula() throws Exception {
    try (var window = open("moons", TestWindow.small())) {
      type(window, 0, "-8");
      type(window, 1, "1");
      Mouse.click(spoken(window, "Slope of the squared error −6.7e−4"));
      window.beat();
      assertThat(window.texts()).contains("The slope of the squared error");
      assertThat(drawn(window)).contains("dE/dz = 2(p − y)", "0.9997 ≈ −6.7e−4");
      Mouse.click(spoken(window, "p − y"));
      window.beat();
      assertThat(window.texts()).contains("p − y: the gradient");
      assertThat(drawn(window)).contains("dL/dz = p − y", "0.0003 − 1 = −0.9997");
      window.press(KeyCode.ESCAPE);
      assertThat(window.texts()).doesNotContain("p − y: the gradient");
    }
  }

  private static String drawn(TestWindow window) {
    return Fx.get(() -> String.join("", TestWindow.drawn(window.app().scene().getRoot())));
  }

  @ParameterizedTest
  @CsvSource({"EN,1280,720", "KO,1280,720", "EN,1920,1080", "KO,1440,900"})
  void nothingIsCut(Language language, double width, double height) throws Exception {
    try (var window = open("moons", new Preferences(language, Theme.LIGHT, width, height))) {
      window.seek(5);
      Mouse.click(spoken(window, "p − y"));
      window.beat();
      assertThat(Cut.in(window)).isEmpty();
    }
  }
}
