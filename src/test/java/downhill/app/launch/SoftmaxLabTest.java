package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.SoftmaxExplanation;
import downhill.picture.Theme;
import downhill.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Softmax lab in the window: what it says, and what hands and keys do to it. */
final class SoftmaxLabTest {
  private static TestWindow open(String scenario, Preferences preferences) throws Exception {
    var window = TestWindow.open(preferences, TestWindow.scenario(scenario));
    Fx.run(() -> window.app().labs().open(2));
    window.beat();
    return window;
  }

  private static List<Node> places(TestWindow window, AccessibleRole role) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
            .filter(node -> node.getStyleClass().contains(Style.TARGET.css()))
            .filter(node -> node.getAccessibleRole() == role)
            .toList());
  }

  private static TextField line(TestWindow window) {
    return Fx.get(() ->
        (TextField) window.app().scene().lookup("." + Style.ENTRY_LINE.css() + " > .text-field"));
  }

  private static void type(TestWindow window, String text) {
    TextField line = line(window);
    Fx.run(() -> {
      line.requestFocus();
      line.setText(text);
    });
    window.press(KeyCode.ENTER);
  }

  /** The rows as the screen says them: names of the columns and their numbers. */
  private static List<String> rows(TestWindow window) {
    return places(window, AccessibleRole.BUTTON).stream()
        .map(node -> Fx.get(node::getAccessibleText))
        .filter(text -> text.contains("; z "))
        .toList();
  }

  private static double number(String row, String column) {
    int from = row.indexOf("; " + column + " ") + column.length() + 3;
    int to = row.indexOf(';', from);
    String text = row.substring(from, to < 0 ? row.length() : to);
    return Double.parseDouble(text.replace('−', '-'));
  }

  @Test
  void theNumbersOnTheScreenAreThoseOfTheExplanation() throws Exception {
    try (var window = open("iris", TestWindow.small())) {
      type(window, "-1.5, 2.25, 0.75, 3");
      var softmax = SoftmaxExplanation.of(new double[] {-1.5, 2.25, 0.75, 3}, 1);
      int truth = 0;
      List<String> rows = rows(window);
      assertThat(rows).hasSize(4);
      for (int k = 0; k < 4; k++) {
        if (number(rows.get(k), "y") == 1) {
          truth = k;
        }
      }
      var loss = softmax.against(Distribution.oneHot(4, truth), LogBase.E);
      for (int k = 0; k < 4; k++) {
        String row = rows.get(k);
        assertThat(number(row, "z")).isEqualTo(softmax.logit(k));
        assertThat(number(row, "z − max z")).isEqualTo(softmax.shifted(k));
        assertThat(number(row, "exp")).isEqualTo(rounded(softmax.exponential(k)));
        assertThat(number(row, "p")).isEqualTo(rounded(softmax.probability(k)));
        assertThat(number(row, "−y · ln p")).isEqualTo(rounded(loss.term(k)));
        assertThat(number(row, "p − y")).isEqualTo(rounded(loss.difference(k)));
      }
    }
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
  }

  @Test
  void arrowKeysStepAScoreAndEnterTypesIt() throws Exception {
    try (var window = open("ice-cream", TestWindow.small())) {
      Node score = places(window, AccessibleRole.SLIDER).getFirst();
      Fx.run(score::requestFocus);
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.PAGE_UP);
      assertThat(valueOf(score)).isEqualTo(3.1);
      window.press(KeyCode.ENTER);
      TextField field = window.node(DeskStyle.SCORE_FIELD, TextField.class);
      Fx.run(() -> field.setText("-4.5"));
      window.press(KeyCode.ENTER);
      assertThat(valueOf(score)).isEqualTo(-4.5);
      assertThat(Fx.get(field::isVisible)).isFalse();
    }
  }

  @Test
  void aBarIsDraggedAndARowIsMadeTrue() throws Exception {
    try (var window = open("ice-cream", TestWindow.small())) {
      Node score = places(window, AccessibleRole.SLIDER).get(1);
      double width = Fx.get(() -> score.getLayoutBounds().getWidth());
      double low = Fx.get(() -> score.getLayoutBounds().getHeight() * 0.7);
      Mouse.drag(score, width / 2, width, low);
      window.beat();
      assertThat(valueOf(score)).isEqualTo(5);
      Node row = place(window, "C;");
      Mouse.click(row, 5, 5);
      window.beat();
      assertThat(rows(window).get(2)).contains("; y 1;");
      assertThat(rows(window).get(0)).contains("; y 0;");
    }
  }

  private static double valueOf(Node score) {
    return Fx.get(() -> (Double) score.queryAccessibleAttribute(AccessibleAttribute.VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "NaN, 1", "1e308, 2"})
  void badInputIsRefusedInOneSentenceAndTheDeskStays(String typed) throws Exception {
    try (var window = open("ice-cream", TestWindow.small())) {
      List<String> before = rows(window);
      type(window, typed);
      assertThat(refusals(window)).hasSize(1);
      assertThat(rows(window)).isEqualTo(before);
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

  @Test
  void aNetworkWithoutSoftmaxSaysWhyItGivesNoSamples() throws Exception {
    try (var window = open("ice-cream", TestWindow.small())) {
      assertThat(window.texts()).contains("this network has no softmax");
      assertThat(window.texts()).doesNotContain("Type by hand", "Use sample 1 of this network");
      assertThat(Cut.in(window)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"EN,1280,720", "KO,1280,720", "EN,1920,1080", "KO,1440,900"})
  void nothingIsCut(Language language, double width, double height) throws Exception {
    try (var window = open("iris", new Preferences(language, Theme.LIGHT, width, height))) {
      window.seek(5);
      assertThat(Cut.in(window)).isEmpty();
    }
  }

  /** The file is a sound scenario; its desk is more than the lab has room for. */
  @ParameterizedTest
  @ValueSource(ints = {11, 1000})
  void aFileOpensTheLabAndTooManyClassesAreRefused(int classes, @TempDir Path folder)
      throws Exception {
    String many = "\"c%d\"";
    String labels =
        IntStream.range(0, classes).mapToObj(many::formatted).collect(Collectors.joining(","));
    String zeros = "0,".repeat(classes - 1);
    Path file = folder.resolve("many.downhill");
    Files.writeString(
        file,
        """
        {"format": "downhill-scenario", "version": 1, "lab": "softmax",
         "data": {"source": "builtin", "name": "line", "rows": 20},
         "model": {"layers": [{"type": "dense", "units": 1}]},
         "compile": {"loss": "mse"},
         "softmax": {"labels": [%s], "logits": [%s0], "target": [%s1]}}
        """
            .formatted(labels, zeros, zeros));
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(file.toString()))) {
      window.beat();
      assertThat(refusals(window)).singleElement().asString().contains(Integer.toString(classes));
      assertThat(Cut.in(window)).isEmpty();
      assertThat(rows(window)).hasSize(3);
    }
  }

  /** The mouse on a row of the desk lights the same class in the formula. */
  @Test
  void aClassIsLitOnTheDeskAndInTheFormula() throws Exception {
    try (var window = open("ice-cream", TestWindow.small())) {
      Mouse.click(place(window, "exp; "));
      window.beat();
      Mouse.move(place(window, "B;"), 5, 5);
      window.beat();
      List<Node> lit =
          Fx.get(() -> List.copyOf(window.app().scene().getRoot().lookupAll(".table-row:pointed")));
      assertThat(lit).hasSize(1);
      assertThat(Fx.get(() -> lit.getFirst().getAccessibleText())).startsWith("B exp(");
    }
  }

  private static Node place(TestWindow window, String beginning) {
    return places(window, AccessibleRole.BUTTON).stream()
        .filter(node -> Fx.get(node::getAccessibleText).startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSampleIsChosenBesideItsName() throws Exception {
    try (var window = open("iris", TestWindow.small())) {
      assertThat(window.texts()).contains("sample 1 · step 0");
      Node next =
          Fx.get(() ->
              TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
                  .filter(node -> "Next sample".equals(node.getAccessibleText()))
                  .findFirst()
                  .orElseThrow());
      Fx.run(() -> ((ButtonBase) next).fire());
      window.until(() -> window.texts().contains("sample 2 · step 0"));
    }
  }

  @Test
  void aColumnIsExplainedAndTheInspectorCloses() throws Exception {
    try (var window = open("ice-cream", TestWindow.small())) {
      Node exp = place(window, "exp; ");
      Mouse.click(exp);
      window.beat();
      assertThat(window.texts()).contains("exp(−1.0)", "0.3679");
      Mouse.click(exp);
      window.beat();
      assertThat(window.texts()).doesNotContain("exp(−1.0)");
      Mouse.click(exp);
      window.beat();
      assertThat(window.texts()).contains("exp(−1.0)");
      window.press(KeyCode.ESCAPE);
      assertThat(window.texts()).doesNotContain("exp(−1.0)");
    }
  }
}
