package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import atlantafx.base.controls.ToggleSwitch;
import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.picture.Theme;
import downhill.words.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowTest {
  @Test
  void startsPausedAtStepZeroOnTheIceCreamScenario() {
    try (var window = TestWindow.open(TestWindow.small())) {
      SessionState state = window.await(any -> true);
      assertThat(state.activity()).isEqualTo(Activity.PAUSED);
      assertThat(state.snapshot().step()).isZero();
      assertThat(window.texts())
          .contains(
              "Ice-cream sales", "Sequential · mse · SGD(0.1)", "epoch  1 / 10 · batch  0 / 16");
    }
  }

  @Test
  void speaksTheOtherLanguageAtOnce() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.press(KeyCode.L);
      assertThat(window.texts())
          .contains("아이스크림 판매량", "신경망", "값 보기", "처음 상태로", "스텝   0 / 160")
          .doesNotContain("Ice-cream sales", "Values", "Reset lab");
      window.press(KeyCode.L);
      assertThat(window.texts()).contains("Ice-cream sales", "Values", "Reset lab");
    }
  }

  @Test
  void turnsDarkAndLight() {
    try (var window = TestWindow.open(TestWindow.small())) {
      double light = brightness(window.picture());
      window.press(KeyCode.T);
      assertThat(brightness(window.picture())).isLessThan(light / 4);
      window.press(KeyCode.T);
      // Charts that are drawn beside the window's thread may have come in between.
      assertThat(brightness(window.picture())).isCloseTo(light, withinPercentage(2));
    }
  }

  @Test
  void movesThroughTimeByKeys() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.press(KeyCode.RIGHT);
      window.await(state -> state.snapshot().step() == 1);
      window.press(KeyCode.RIGHT, KeyCode.SHIFT);
      window.await(state -> state.snapshot().step() == 16);
      assertThat(window.texts()).contains("epoch  1 / 10 · batch 16 / 16", "step  16 of 160");
      window.press(KeyCode.LEFT);
      window.await(state -> state.snapshot().step() == 15);
      window.press(KeyCode.HOME);
      window.await(state -> state.snapshot().step() == 0);
      window.press(KeyCode.END);
      window.await(state -> state.snapshot().step() == 16);
      window.press(KeyCode.SPACE);
      window.await(state -> state.snapshot().step() > 16);
    }
  }

  @Test
  void offersMoreEpochsAfterThePlannedOnes() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(160);
      window.await(state -> state.activity() == Activity.FINISHED);
      assertThat(window.texts()).contains("+10 epochs");
      window.press(KeyCode.SPACE);
      SessionState state = window.await(now -> now.snapshot().step() > 160);
      assertThat(state.plannedSteps()).isEqualTo(320);
    }
  }

  @Test
  void saysWhereARunDivergedAndLeadsBack() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.app().document().send(new Intent.SetLearningRate(1e300));
      window.app().document().send(new Intent.StepForward(downhill.lab.session.StepUnit.EPOCH));
      SessionState state = window.await(now -> now.activity() == Activity.DIVERGED);
      long step = state.divergence().orElseThrow().step();
      assertThat(window.texts())
          .anyMatch(text -> text.startsWith("The run diverged: at step " + step))
          .contains("Rewind to step 0, before the loss rose");
      click(window, "Rewind to step 0, before the loss rose");
      window.await(now -> now.snapshot().step() == 0);
      assertThat(window.texts()).noneMatch(text -> text.startsWith("The run diverged"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysInOneSentenceWhatStoppedARunUnexpectedly(Language language) throws Exception {
    OpenScenario scenario = TestWindow.scenario("penguins");
    Logger log = Logger.getLogger(TrainingSession.class.getName());
    log.setLevel(Level.OFF);
    try (var window =
        TestWindow.open(new Preferences(language, Theme.LIGHT, 1280, 720), scenario)) {
      SessionState start = window.await(any -> true);
      double[][] rows = start.experiment().validation().features();
      double[] row = rows[0];
      rows[0] = new double[0];
      window.app().document().send(new Intent.Seek(start.stepsPerEpoch() + 1L));
      SessionState state = window.await(now -> now.activity() == Activity.FAILED);
      long step = start.stepsPerEpoch() - 1L;
      assertThat(state.snapshot().step()).isEqualTo(step);
      assertThat(window.texts())
          .anyMatch(text -> text.contains("IndexOutOfBounds") && text.contains(" " + step));
      rows[0] = row;
      click(window, language == Language.EN ? "Try again" : "다시 하기");
      window.await(now -> now.snapshot().step() > step);
      assertThat(window.texts()).noneMatch(text -> text.contains("IndexOutOfBounds"));
    } finally {
      log.setLevel(null);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void doubledTextsAreNotCut(Language language) throws Exception {
    var preferences = new Preferences(language, Theme.LIGHT, 1280, 720);
    var doubled = new Localization(language, text -> text + " " + text);
    OpenScenario scenario = TestWindow.scenario("ice-cream");
    try (var window = TestWindow.open(preferences, scenario, doubled)) {
      window.seek(85);
      assertThat(window.labeled())
          .filteredOn(WindowTest::isCut)
          .extracting(Labeled::getText)
          .isEmpty();
      assertThat(window.labeled())
          .filteredOn(label -> Fx.get(() -> isOutside(label)))
          .extracting(Labeled::getText)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ice-cream", "iris", "spirals-three", "penguins", "moons"})
  void textsAreNotCutAtTheSmallestSize(String scenario) throws Exception {
    for (Language language : Language.values()) {
      var preferences = new Preferences(language, Theme.DARK, 1280, 720);
      try (var window = TestWindow.open(preferences, TestWindow.scenario(scenario))) {
        assertThat(window.labeled())
            .as("%s in %s", scenario, language)
            .filteredOn(WindowTest::isCut)
            .extracting(Labeled::getText)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void noSheetMakesJavafxComplain(Theme theme) {
    CssParser.errorsProperty().clear();
    try (var window = TestWindow.open(new Preferences(Language.EN, theme, 1280, 720))) {
      MenuButton menu = window.node(Style.SCENARIO_MENU, MenuButton.class);
      Fx.run(menu::show);
      window.press(KeyCode.V);
      Fx.run(menu::hide);
      window.seek(3);
      assertThat(CssParser.errorsProperty()).extracting(Object::toString).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void everyControlIsReachedByTabAndCanBeSpoken(int lab) {
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().labs().open(lab));
      window.seek(3);
      Set<Node> reached = Fx.get(() -> reachedByTab(window.app().scene()));
      List<Control> controls =
          Fx.get(() ->
              TestWindow.nodes(window.app().scene().getRoot())
                  .filter(WindowTest::isForThePointer)
                  .map(Control.class::cast)
                  .toList());
      assertThat(controls).hasSizeGreaterThan(10);
      assertThat(controls)
          .filteredOn(control -> !(control instanceof ToggleButton))
          .allSatisfy(control -> assertThat(reached.contains(control)).as("%s", control).isTrue());
      assertThat(controls).allMatch(control -> isSpoken(control));
    }
  }

  @Test
  void playsPausesAndStepsByKeysAlone() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.press(KeyCode.SPACE);
      window.await(state -> state.snapshot().step() > 0);
      window.press(KeyCode.SPACE);
      long step = window.await(now -> now.activity() == Activity.PAUSED).snapshot().step();
      window.press(KeyCode.RIGHT);
      window.await(state -> state.snapshot().step() == step + 1);
    }
  }

  private static Set<Node> reachedByTab(Scene scene) {
    var reached = new LinkedHashSet<Node>();
    scene.getRoot().requestFocus();
    scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
    for (Node now = scene.getFocusOwner(); reached.add(now); now = scene.getFocusOwner()) {
      now.requestFocusTraversal(TraversalDirection.NEXT);
    }
    return reached;
  }

  private static boolean isForThePointer(Node node) {
    return (node instanceof ButtonBase
            || node instanceof MenuButton
            || node instanceof ToggleSwitch
            || node instanceof ComboBoxBase<?>
            || node instanceof TextField)
        && !node.isDisabled()
        && !node.getStyleClass().contains("arrow-button");
  }

  private static boolean isSpoken(Control control) {
    String written = control instanceof Labeled labeled ? labeled.getText() : "";
    String spoken = control.getAccessibleText();
    return !written.isBlank() || (spoken != null && !spoken.isBlank());
  }

  private static void click(TestWindow window, String text) {
    Labeled button =
        window.labeled().stream().filter(l -> l.getText().equals(text)).findFirst().orElseThrow();
    Fx.run(((Button) button)::fire);
  }

  /** Whether the skin had to shorten the text: what it draws is not what was written. */
  private static boolean isCut(Labeled label) {
    return Fx.get(() ->
        TestWindow.nodes(label)
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .anyMatch(text ->
                (text.getText().endsWith("…") && !label.getText().endsWith("…"))
                    || text.getText().endsWith("...")));
  }

  private static boolean isOutside(Labeled label) {
    Bounds place = label.localToScene(label.getLayoutBounds());
    return place.getMinX() < 0
        || place.getMaxX() > label.getScene().getWidth() + 0.5
        || place.getMaxY() > label.getScene().getHeight() + 0.5;
  }

  private static double brightness(WritableImage image) {
    double sum = 0;
    for (int x = 0; x < image.getWidth(); x += 8) {
      for (int y = 0; y < image.getHeight(); y += 8) {
        sum += image.getPixelReader().getColor(x, y).getBrightness();
      }
    }
    return sum;
  }
}
