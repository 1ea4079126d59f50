package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.Runs;
import downhill.app.compare.CompareLab;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonSession;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Difference;
import downhill.lab.compare.Origin;
import downhill.lab.compare.Plan;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.picture.Theme;
import downhill.scenario.Branch;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Compare lab in the real window. */
final class CompareWindowTest {
  private static Preferences preferences(Language language, Theme theme, int width, int height) {
    return new Preferences(language, theme, width, height);
  }

  @Test
  void aScenarioOfTheLabOpensIt() throws Exception {
    try (var window =
        TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-optimizers"))) {
      assertThat(window.app().labs().openProperty().get()).isInstanceOf(CompareLab.class);
      ComparisonState state = window.compare(new CompareIntent.Seek(3), now -> now.step() == 3);
      assertThat(state.runs()).hasSize(4);
      assertThat(window.texts()).contains("step 3 of 900", "from the same start");
      assertThat(window.app().document().state().snapshot().step()).isZero();
    }
  }

  @Test
  void aKeyOpensItWithLearningRatesToCompare() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.press(KeyCode.DIGIT5);
      assertThat(window.app().labs().openProperty().get()).isInstanceOf(CompareLab.class);
      window.compare(new CompareIntent.Seek(16), now -> now.step() == 16);
      assertThat(window.texts()).contains("step 16 of 160", "0.003", "SGD(0.3)");
    }
  }

  @ParameterizedTest
  @CsvSource({"EN, converged for 5 of 9 seeds, diverged", "KO, 시드 9개 중 5개 수렴, 발산"})
  void saysHowManySeedsConverged(Language language, String sentence) throws Exception {
    var preferences = preferences(language, Theme.DARK, 1280, 720);
    try (var window = TestWindow.open(preferences, TestWindow.scenario("compare-seeds"))) {
      window.compare(new CompareIntent.Seek(1000), now -> now.activity() == Activity.FINISHED);
      assertThat(window.texts()).contains(sentence);
    }
  }

  @Test
  void sortsByAClick() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-rates"))) {
      window.compare(new CompareIntent.Seek(40), now -> now.step() == 40);
      TableView<?> table = window.node(CompareStyle.RUN_TABLE, TableView.class);
      assertThat(items(table)).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
      Fx.run(() -> press(window, "loss"));
      // By loss: 0.3, 0.5 and 0.8 are at the bottom, 1.1 is the highest of all.
      assertThat(items(table).subList(0, 3)).containsExactlyInAnyOrder(4, 5, 6);
      assertThat(items(table).getLast()).isEqualTo(8);
      Fx.run(() -> press(window, "loss"));
      // 1.1 has diverged: it stays the worst whichever way; then 0.003 is the highest.
      assertThat(items(table)).first().isEqualTo(8);
      Fx.run(() -> press(window, "loss"));
      assertThat(items(table)).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
    }
  }

  @Test
  void sortsByTheKeyboardAlone() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-rates"))) {
      window.compare(new CompareIntent.Seek(40), now -> now.step() == 40);
      TableView<?> table = window.node(CompareStyle.RUN_TABLE, TableView.class);
      Fx.run(table::requestFocus);
      for (int tabs = 0; tabs < 12 && !isOn(window, "to target"); tabs++) {
        Fx.run(() ->
            window.app().scene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT));
      }
      assertThat(isOn(window, "to target")).isTrue();
      window.press(KeyCode.SPACE);
      Fx.run(() -> {
        Node head = window.app().scene().getFocusOwner();
        head.fireEvent(
            new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SPACE, false, false, false, false));
      });
      // 0.5 is there after one epoch, 0.3 after two, 0.8 after three.
      assertThat(items(table).subList(0, 3)).isEqualTo(List.of(5, 4, 6));
    }
  }

  private static boolean isOn(TestWindow window, String word) {
    return Fx.get(() -> window.app().scene().getFocusOwner()) instanceof Button button
        && word.equals(button.getText());
  }

  private static List<Object> items(TableView<?> table) {
    return Fx.get(() -> List.copyOf(table.getItems()));
  }

  @Test
  void forksFromTheSessionAndChangesARun() throws Exception {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(37);
      window.compare(new CompareIntent.Rewind(), now -> true);
      Fx.run(() -> fork(window, Difference.LEARNING_RATE));
      ComparisonState forked =
          window.compare(
              new CompareIntent.Seek(5),
              now -> now.plan().origin() instanceof Origin.Fork && now.step() == 5);
      assertThat(forked.plan().origin().firstStep()).isEqualTo(37);
      assertThat(window.texts())
          .contains("from step 37 of the main run", "as it is", "learning rate", "batch size");
      window.beat();
      Fx.run(() -> press(window, "Remove"));
      window.beat();
      assertThat(window.texts()).doesNotContain("batch size");
    }
  }

  /** Chooses in the time bar in what a run is to differ. */
  private static void fork(TestWindow window, Difference difference) {
    var menu = (MenuButton) window.app().scene().lookup("." + Style.FORK.css());
    // The question stands before the answers.
    menu.getItems().get(1 + List.of(Difference.values()).indexOf(difference)).fire();
  }

  @Test
  void aKeyAsksInWhatTheForkIsToDiffer() throws Exception {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(37);
      assertThat(window.texts()).doesNotContain("Main run");
      window.press(KeyCode.F);
      var menu = window.node(Style.FORK, MenuButton.class);
      assertThat(menu.isShowing()).isTrue();
      Fx.run(() -> fork(window, Difference.BATCH_SIZE));
      ComparisonState forked =
          window.compare(
              new CompareIntent.Rewind(), now -> now.plan().origin() instanceof Origin.Fork);
      assertThat(forked.plan().branches())
          .extracting(branch -> branch.fit().batchSize())
          .containsExactly(32, 128);
      assertThat(window.texts()).contains("Main run", "Comparison", "step 37 of 160");
      // What differs is ready to be typed over.
      assertThat(Fx.get(() -> window.app().scene().getFocusOwner()))
          .isInstanceOfSatisfying(
              TextField.class, field -> assertThat(field.getSelectedText()).isEqualTo("128"));
    }
  }

  @Test
  void runsThatWereChangedAreSavedAndOpenedAgain(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("changed.downhill");
    List<Branch> changed;
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("momentum"))) {
      var document = window.app().document();
      List<Branch> before = document.current().scenario().compare();
      window.compare(new CompareIntent.Rewind(), now -> true);
      Fx.run(() -> press(window, "Run"));
      changed = document.current().scenario().compare();
      assertThat(changed).hasSize(before.size() + 1).startsWith(before.toArray(Branch[]::new));
      assertThat(window.texts()).contains("batch size");
      Fx.run(() -> window.app().scene().getRoot().requestFocus());
      window.press(KeyCode.ESCAPE);
      assertThat(window.texts()).doesNotContain("batch size");
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(document.current().scenario().compare()).isEqualTo(before);
      window.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
      assertThat(document.current().scenario().compare()).isEqualTo(changed);
      Fx.run(() -> window.app().saving().save(file));
    }
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(file.toString()))) {
      ComparisonState state = window.compare(new CompareIntent.Seek(3), now -> now.step() == 3);
      assertThat(state.plan().branches()).isEqualTo(changed);
    }
  }

  @Test
  void theKeysForTimeMoveTheRunsWhereThoseAreOnTheScreen() throws Exception {
    try (var window =
        TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-optimizers"))) {
      window.compare(new CompareIntent.Rewind(), now -> now.step() == 0);
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.RIGHT, KeyCode.SHIFT);
      // The epoch of the first run has 15 steps.
      window.until(() -> window.texts().contains("step 15 of 900"));
      window.press(KeyCode.LEFT);
      window.until(() -> window.texts().contains("step 14 of 900"));
      assertThat(window.app().document().state().snapshot().step()).isZero();
      Fx.run(() -> window.app().labs().open(0));
      window.press(KeyCode.RIGHT);
      window.await(now -> now.snapshot().step() == 1);
    }
  }

  private static void press(TestWindow window, String word) {
    window.app().scene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> word.equals(button.getText()) && button.isVisible())
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void showsTheOptimizersNumbers() throws Exception {
    try (var window =
        TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-optimizers"))) {
      window.compare(new CompareIntent.Seek(3), now -> now.step() == 3);
      Fx.run(() ->
          window.app().scene().getRoot().lookupAll(".toggle-button").stream()
              .map(ToggleButton.class::cast)
              .filter(button -> button.getText().equals("Optimizer"))
              .forEach(ToggleButton::fire));
      window.beat();
      assertThat(window.texts())
          .contains("m̂", "v̂", "Δw", "−Δw/g")
          .anyMatch(text -> text.startsWith("Δw = −η·g = −0.01·"));
    }
  }

  @Test
  void saysThatTheRunsStoppedAndGoesOnWithOthers() throws Exception {
    Logger log = Logger.getLogger(ComparisonSession.class.getName());
    log.setUseParentHandlers(false);
    try (var window =
        TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-optimizers"))) {
      Plan plan = window.compare(new CompareIntent.Rewind(), now -> true).plan();
      // Weights of another network cannot be gone on with.
      SessionState elsewhere = Runs.at(Runs.iceCream(40), 0);
      window.compare(new CompareIntent.Compare(plan.from(Origin.Fork.of(elsewhere))), now -> true);
      window.until(() ->
          window
              .texts()
              .contains(
                  "The runs stopped at step 0 because of an unexpected error"
                      + " (IllegalArgumentException); try again, or compare something else."));
      window.compare(new CompareIntent.Compare(plan), now -> true);
      window.until(() -> !window.texts().contains("Try again"));
    } finally {
      log.setUseParentHandlers(true);
    }
  }

  @Test
  void aHiddenComparisonRests() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("compare-seeds"))) {
      window.compare(new CompareIntent.Play(), now -> now.step() > 0);
      Fx.run(() -> window.app().labs().open(0));
      window.beat();
      // Another speed makes a new state be published, and changes nothing else.
      long step =
          window
              .compare(
                  new CompareIntent.SetSpeed(new Speed(2)),
                  now -> now.activity() == Activity.PAUSED)
              .step();
      assertThat(step).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "compare-rates,EN,LIGHT,1280,720",
    "compare-seeds,EN,LIGHT,1280,720",
    "compare-optimizers,EN,LIGHT,1280,720",
    "compare-seeds,KO,DARK,1280,720",
    "compare-rates,KO,LIGHT,1440,900"
  })
  void nothingIsCutOff(String id, Language language, Theme theme, int width, int height)
      throws Exception {
    var preferences = preferences(language, theme, width, height);
    try (var window = TestWindow.open(preferences, TestWindow.scenario(id))) {
      window.compare(new CompareIntent.Seek(20), now -> now.step() == 20);
      assertThat(Cut.in(window)).isEmpty();
      Fx.run(() -> fork(window, Difference.LEARNING_RATE));
      window.compare(
          new CompareIntent.Seek(3),
          now -> now.plan().origin() instanceof Origin.Fork && now.step() == 3);
      assertThat(Cut.in(window)).isEmpty();
    }
  }
}
