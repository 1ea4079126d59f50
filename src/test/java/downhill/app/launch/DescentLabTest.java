package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Fx;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.Style;
import downhill.lab.session.SessionState;
import downhill.picture.Theme;
import downhill.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The learning rate in the window: dragged, nudged and typed. */
final class DescentLabTest {
  private static final Set<String> WORKERS =
      Set.of(
          "inspector",
          "picture of the data",
          "predictions of rows",
          "activation maps",
          "least squares",
          "coefficients",
          "what learning rates do",
          "loss along a weight",
          "loss over a plane",
          "sharpness",
          "verdict");

  @Test
  void theDraggedDialChangesTheRateOfTheSession() {
    try (var window = open(Language.EN)) {
      Region dial = dial(window);
      double y = Fx.get(() -> dial.getHeight() / 2);
      double width = Fx.get(dial::getWidth);
      Mouse.drag(dial, width / 2, width * 0.6, y);
      double first = settled(window).learningRate();
      Mouse.drag(dial, width * 0.6, width * 0.8, y);
      double second = settled(window).learningRate();
      assertThat(first).isGreaterThan(0.01).isLessThan(second);
      // Each pull to an end makes more room there.
      assertThat(pullsUntil(window, dial, width, rate -> rate >= 10)).isLessThanOrEqualTo(3);
      assertThat(shownBy(dial)).isEqualTo(settled(window).learningRate());
      assertThat(pullsUntil(window, dial, 0, rate -> rate <= 1e-6)).isLessThanOrEqualTo(5);
    }
  }

  private static int pullsUntil(
      TestWindow window, Region dial, double end, DoublePredicate reached) {
    double y = Fx.get(() -> dial.getHeight() / 2);
    double middle = Fx.get(dial::getWidth) / 2;
    int pulls = 0;
    while (!reached.test(settled(window).learningRate()) && pulls < 20) {
      Mouse.drag(dial, middle, end, y);
      pulls++;
    }
    return pulls;
  }

  /** A notch is a twentieth of a factor of ten: 0.1 · 10^(1/20) = 0.112, said with two digits. */
  @Test
  void arrowKeysMoveTheDialAndNotTheTime() {
    try (var window = open(Language.EN)) {
      Region dial = dial(window);
      Fx.run(dial::requestFocus);
      window.press(KeyCode.RIGHT);
      assertThat(settled(window).learningRate()).isEqualTo(0.11);
      window.press(KeyCode.LEFT);
      window.press(KeyCode.LEFT);
      assertThat(settled(window).learningRate()).isLessThan(0.1).isGreaterThan(0.08);
      double before = settled(window).learningRate();
      window.press(KeyCode.PAGE_UP);
      assertThat(settled(window).learningRate())
          .isCloseTo(before * Math.pow(10, 0.25), within(0.01));
      assertThat(settled(window).snapshot().step()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,EN",
    "0,KO",
    "-1,EN",
    "-1,KO",
    "abc,EN",
    "abc,KO",
    "'0,1',EN",
    "'0,1',KO",
    "'',EN"
  })
  void whatIsNoRateIsRefusedInOneSentenceAndTakenBackByEscape(String typed, Language language) {
    try (var window = open(language)) {
      type(window, typed);
      assertThat(refusals(window)).singleElement().asString().contains("0.1", typed);
      assertThat(settled(window).learningRate()).isEqualTo(0.1);
      assertThat(Cut.in(window)).isEmpty();
      window.press(KeyCode.ESCAPE);
      assertThat(refusals(window)).isEmpty();
      assertThat(shownIn(field(window))).isEqualTo("0.1");
    }
  }

  @Test
  void aHugeRateIsTakenAndShownAsWhatItDoes() {
    try (var window = open(Language.EN)) {
      type(window, "1e300");
      assertThat(settled(window).learningRate()).isEqualTo(1e300);
      assertThat(refusals(window)).isEmpty();
      type(window, "1e999");
      assertThat(refusals(window)).singleElement().asString().contains("1e999");
      assertThat(settled(window).learningRate()).isEqualTo(1e300);
      window.press(KeyCode.ESCAPE);
      type(window, " 0.05 ");
      assertThat(settled(window).learningRate()).isEqualTo(0.05);
      assertThat(shownIn(field(window))).isEqualTo("0.05");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsCut(Language language) {
    try (var window = open(language)) {
      window.seek(5);
      assertThat(Cut.in(window)).isEmpty();
    }
  }

  @Test
  void closingTheWindowEndsTheThreadsOfItsLabs() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (var window = open(Language.EN)) {
      settled(window);
    }
    List<Thread> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread) && WORKERS.contains(thread.getName()))
            .toList();
    for (Thread thread : left) {
      assertThat(thread.join(Duration.ofSeconds(20))).as(thread.getName()).isTrue();
    }
  }

  private static TestWindow open(Language language) {
    var window = TestWindow.open(new Preferences(language, Theme.LIGHT, 1280, 720));
    Fx.run(() -> window.app().labs().open(1));
    window.beat();
    return window;
  }

  /** Waits until the session has the rate that the dial shows. */
  private static SessionState settled(TestWindow window) {
    window.until(() -> shownBy(dial(window)) == window.app().document().state().learningRate());
    return window.app().document().state();
  }

  private static double shownBy(Region dial) {
    return Fx.get(() -> (Double) dial.queryAccessibleAttribute(AccessibleAttribute.VALUE));
  }

  private static Region dial(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DescentStyle.DESCENT_LAB.css()))
            .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
            .filter(node -> !node.getStyleClass().contains(DescentStyle.BALL_HANDLE.css()))
            .map(Region.class::cast)
            .findFirst()
            .orElseThrow());
  }

  private static TextField field(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DescentStyle.DESCENT_LAB.css()))
            .filter(TextField.class::isInstance)
            .map(TextField.class::cast)
            .findFirst()
            .orElseThrow());
  }

  private static String shownIn(TextField field) {
    return Fx.get(() -> field.getText());
  }

  private static void type(TestWindow window, String text) {
    TextField field = field(window);
    Fx.run(() -> {
      field.requestFocus();
      field.setText(text);
    });
    window.press(KeyCode.ENTER);
  }

  private static List<String> refusals(TestWindow window) {
    return window.labeled().stream()
        .filter(label -> label.getStyleClass().contains(Style.FIELD_ERROR.css()))
        .map(Labeled::getText)
        .toList();
  }
}
