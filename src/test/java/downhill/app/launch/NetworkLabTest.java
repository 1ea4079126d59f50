package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.formula.Figures;
import downhill.app.i18n.Localization;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Network lab as it is used: clicked, walked through by keys, read aloud. */
final class NetworkLabTest {
  private static final List<SelectionTarget> PARTS =
      List.of(
          new SelectionTarget.Edge(0, 0, 0),
          new SelectionTarget.BiasEdge(0, 0),
          new SelectionTarget.Node(0, 0),
          new SelectionTarget.Input(0));

  @Test
  void aClickedEdgeShowsTheNumbersOfItsStep() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      SessionState state = window.await(any -> true);
      Mouse.click(
          pane(window),
          centre(window, "weight humidity to sales")[0],
          centre(window, "weight humidity to sales")[1]);
      assertThat(selection(window)).contains(new SelectionTarget.Edge(0, 1, 0));
      window.until(() -> window.texts().contains("humidity → sales"));
      int index = state.snapshot().weights().kernelIndex(0, 1, 0);
      assertShows(window, update(state, index));
      assertThat(texts(window)).contains("kernel[1, 0]");
    }
  }

  @Test
  void aClickedBiasShowsTheNumbersOfItsStep() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      SessionState state = window.await(any -> true);
      double[] at = centre(window, "bias of sales");
      Mouse.click(pane(window), at[0], at[1]);
      assertThat(selection(window)).contains(new SelectionTarget.BiasEdge(0, 0));
      window.until(() -> window.texts().contains("bias → sales"));
      assertShows(window, update(state, state.snapshot().weights().biasIndex(0, 0)));
    }
  }

  @Test
  void aClickedNodeShowsItsSumTermByTerm() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      SessionState state = window.await(any -> true);
      double[] at = centre(window, "output sales");
      Mouse.click(pane(window), at[0], at[1]);
      assertThat(selection(window)).contains(new SelectionTarget.Node(0, 0));
      window.until(() -> window.texts().contains("sales, predicted for sample 1"));
      NeuronExplanation neuron =
          SampleExplanation.ofRow(state.experiment(), state.snapshot().weights(), 0)
              .forward()
              .neuron(0, 0);
      List<String> digits = digits(window);
      assertThat(digits).contains(Figures.exact(neuron.output()), Figures.exact(neuron.bias()));
      assertThat(neuron.terms())
          .hasSize(3)
          .allSatisfy(term ->
              assertThat(digits)
                  .contains(
                      Figures.exact(term.value()),
                      Figures.exact(term.weight()),
                      Figures.exact(term.product())));
      Mouse.click(pane(window), 2, 2);
      assertThat(selection(window)).isEmpty();
    }
  }

  @Test
  void arrowKeysWalkFromPartToPartAndDoNotMoveTime() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      tabToTheNetwork(window);
      assertThat(focused(window)).startsWith("input temperature");
      window.press(KeyCode.RIGHT);
      assertThat(focused(window)).startsWith("weight temperature to sales");
      window.press(KeyCode.DOWN);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.DOWN);
      assertThat(focused(window)).startsWith("bias of sales");
      window.press(KeyCode.DOWN);
      assertThat(focused(window)).startsWith("bias of sales");
      window.press(KeyCode.LEFT);
      assertThat(focused(window)).startsWith("input discount");
      window.press(KeyCode.UP);
      assertThat(focused(window)).startsWith("input humidity");
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.RIGHT);
      assertThat(focused(window)).startsWith("output sales");
      window.press(KeyCode.RIGHT);
      assertThat(focused(window)).startsWith("output sales");
      assertThat(selection(window)).isEmpty();
      assertThat(window.await(any -> true).snapshot().step()).isEqualTo(3);
    }
  }

  @Test
  void enterAndSpaceSelectAndEscapeCloses() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      Region inspector = window.node(Style.INSPECTOR, Region.class);
      tabToTheNetwork(window);
      window.press(KeyCode.SPACE);
      assertThat(selection(window)).contains(new SelectionTarget.Input(0));
      assertThat(inspector.isVisible()).isTrue();
      window.press(KeyCode.ESCAPE);
      assertThat(selection(window)).isEmpty();
      assertThat(inspector.isVisible()).isFalse();
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.ENTER);
      assertThat(selection(window)).contains(new SelectionTarget.Edge(0, 0, 0));
      // The card of the weight closes first.
      window.press(KeyCode.ESCAPE);
      assertThat(selection(window)).contains(new SelectionTarget.Edge(0, 0, 0));
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.SPACE);
      assertThat(selection(window)).contains(new SelectionTarget.Node(0, 0));
      assertThat(window.await(any -> true).activity()).isEqualTo(Activity.PAUSED);
    }
  }

  @Test
  void afterAClickTheSpaceBarStillPlays() {
    try (var window = TestWindow.open(TestWindow.small())) {
      double[] at = centre(window, "output sales");
      Mouse.click(pane(window), at[0], at[1]);
      window.press(KeyCode.SPACE);
      window.await(state -> state.snapshot().step() > 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPartIsSpokenInTheLanguageOfTheWindow(Language first) throws Exception {
    for (String scenario : List.of("ice-cream", "iris", "spirals-three")) {
      var preferences = new Preferences(first, Theme.LIGHT, 1280, 720);
      try (var window = TestWindow.open(preferences, TestWindow.scenario(scenario))) {
        // Heat maps come a moment later, and the network with them.
        window.until(() -> !spoken(window).isEmpty() && !spoken(window).contains("null"));
        assertThat(spoken(window)).as(scenario).isNotEmpty().allMatch(text -> isIn(first, text));
        Language other = first == Language.EN ? Language.KO : Language.EN;
        window.press(KeyCode.L);
        assertThat(spoken(window)).as(scenario).isNotEmpty().allMatch(text -> isIn(other, text));
      }
    }
  }

  @Test
  void theValueOfAWeightIsSpokenAsItIsNow() {
    try (var window = TestWindow.open(TestWindow.small())) {
      String before = Fx.get(place(window, "weight temperature to sales")::getAccessibleText);
      window.seek(16);
      double weight = window.await(any -> true).snapshot().weights().kernel(0, 0, 0);
      assertThat(Fx.get(place(window, "weight temperature to sales")::getAccessibleText))
          .isNotEqualTo(before)
          .endsWith("%.2f".formatted(weight));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void doubledTextsAreNotCutWithAnythingSelected(Language language) throws Exception {
    var preferences = new Preferences(language, Theme.LIGHT, 1440, 900);
    var doubled = new Localization(language, text -> text + " " + text);
    try (var window = TestWindow.open(preferences, TestWindow.scenario("ice-cream"), doubled)) {
      window.seek(85);
      for (SelectionTarget target : PARTS) {
        Fx.run(() -> window.app().viewing().select(target));
        window.until(() -> digits(window).size() > 1);
        assertThat(Cut.in(window)).as("%s", target).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ice-cream", "iris", "circles", "spirals-three"})
  void nothingIsCutBesideTheInspectorInTheSmallestWindow(String scenario) throws Exception {
    for (Language language : Language.values()) {
      var preferences = new Preferences(language, Theme.LIGHT, 1280, 720);
      try (var window = TestWindow.open(preferences, TestWindow.scenario(scenario))) {
        window.seek(5);
        for (SelectionTarget target : PARTS) {
          Fx.run(() -> window.app().viewing().select(target));
          window.until(() -> digits(window).size() > 1);
          assertThat(Cut.in(window)).as("%s in %s", target, language).isEmpty();
        }
      }
    }
  }

  private static WeightUpdateExplanation update(SessionState state, int index) {
    return WeightUpdateExplanation.of(
        state.experiment(), state.snapshot().update().orElseThrow(), index);
  }

  private static void assertShows(TestWindow window, WeightUpdateExplanation update) {
    List<String> digits = digits(window);
    assertThat(digits).contains(Figures.exact(update.before()), Figures.exact(update.after()));
    assertThat(texts(window).replace(" ", ""))
        .contains(
            Figures.of(update.gradient()).plain(update.gradient()),
            "0.1·" + Figures.of(update.gradient()).factor(update.gradient()));
  }

  private static Optional<SelectionTarget> selection(TestWindow window) {
    return Fx.get(window.app().viewing().selectionProperty()::get);
  }

  private static Region pane(TestWindow window) {
    return window.node(NetworkStyle.NETWORK_PANE, Region.class);
  }

  private static List<Region> places(TestWindow window) {
    return Fx.get(() ->
        window.app().scene().getRoot().lookupAll("." + Style.TARGET.css()).stream()
            .map(Region.class::cast)
            .toList());
  }

  private static List<String> spoken(TestWindow window) {
    List<Region> places = places(window);
    return Fx.get(
        () -> places.stream().map(Region::getAccessibleText).map(String::valueOf).toList());
  }

  private static boolean isIn(Language language, String text) {
    boolean hangul =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    return text.length() > 4 && hangul == (language == Language.KO);
  }

  /** The place of the part that a screen reader calls so. */
  private static Region place(TestWindow window, String spoken) {
    List<Region> places = places(window);
    return Fx.get(() ->
        places.stream()
            .filter(place -> place.getAccessibleText().startsWith(spoken))
            .findFirst()
            .orElseThrow());
  }

  /** Where a part stands in the network's pane. */
  private static double[] centre(TestWindow window, String spoken) {
    Region place = place(window, spoken);
    return Fx.get(() -> {
      var bounds = place.getBoundsInParent();
      return new double[] {bounds.getCenterX(), bounds.getCenterY()};
    });
  }

  private static void tabToTheNetwork(TestWindow window) {
    Fx.run(() -> {
      var scene = window.app().scene();
      scene.getRoot().requestFocus();
      do {
        scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
      } while (!scene.getFocusOwner().getStyleClass().contains(Style.TARGET.css()));
    });
  }

  private static String focused(TestWindow window) {
    return Fx.get(() -> String.valueOf(window.app().scene().getFocusOwner().getAccessibleText()));
  }

  private static List<Node> inspector(TestWindow window) {
    return Fx.get(
        () -> TestWindow.nodes(window.app().scene().lookup("." + Style.INSPECTOR.css())).toList());
  }

  /** All digits of the numbers in the inspector, as they show on hover. */
  private static List<String> digits(TestWindow window) {
    List<Node> nodes = inspector(window);
    return Fx.get(() ->
        nodes.stream()
            .filter(Labeled.class::isInstance)
            .map(node -> ((Labeled) node).getTooltip())
            .filter(tooltip -> tooltip != null)
            .map(tooltip -> tooltip.getText())
            .toList());
  }

  /** What the inspector says, in one text. */
  private static String texts(TestWindow window) {
    Node inspector = inspector(window).getFirst();
    return String.join(" ", Fx.get(() -> TestWindow.drawn(inspector)));
  }
}
