package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import downhill.app.Fx;
import downhill.app.page.InspectorPage;
import downhill.app.page.PageView;
import downhill.app.page.TakeAlong;
import downhill.app.theme.PageStyle;
import downhill.app.view.Sample;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What the inspector says, copied. */
final class TakeAlongTest {
  private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$\\$?(.+?)(?<!\\\\)\\$\\$?");

  private static PageView page(TestWindow window) {
    return window.node(PageStyle.INSPECTOR_PAGE, PageView.class);
  }

  private static Optional<InspectorPage> shown(TestWindow window) {
    return Optional.ofNullable(page(window)).map(page -> Fx.get(page::shown));
  }

  private static TakeAlong button(TestWindow window) {
    return window.node(PageStyle.TAKE_ALONG, TakeAlong.class);
  }

  private static void select(TestWindow window, SelectionTarget target) {
    var before = shown(window);
    Fx.run(() -> window.app().viewing().select(target));
    window.until(() -> {
      var now = shown(window);
      return now.isPresent() && !now.equals(before);
    });
  }

  private static String copied(TestWindow window, int item) {
    var button = button(window);
    return Fx.get(() -> {
      button.getItems().get(item).fire();
      return Clipboard.getSystemClipboard().getString();
    });
  }

  @Test
  void whatIsCopiedIsWhatStandsThere() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("ice-cream"))) {
      window.seek(5);
      select(window, new SelectionTarget.Edge(0, 1, 0));
      var page = page(window);
      var shown = Fx.get(page::shown);
      assertThat(copied(window, 0)).startsWith(shown.caption() + "\n" + shown.title() + "\n");
      assertThat(copied(window, 1)).startsWith("### ").contains("$\\frac{dL}{dw}");
      var button = button(window);
      Fx.run(() -> button.getItems().get(2).fire());
      Image picture = Fx.get(() -> Clipboard.getSystemClipboard().getImage());
      assertThat(picture.getWidth()).isEqualTo(2 * Fx.get(page::getWidth));
      assertThat(picture.getHeight()).isEqualTo(2 * Fx.get(page::getHeight));
    }
  }

  /** The lecture's z = 2, 1, 0.1: its p were computed by hand. */
  @Test
  void aWholeDeskIsCopiedWithTheWayToEachColumn() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("ice-cream"))) {
      Fx.run(() -> window.app().labs().open(2));
      window.beat();
      String text = copied(window, 0);
      assertThat(text).startsWith("typed by hand\nSoftmax desk\n");
      assertThat(text.lines().filter(line -> line.startsWith("Σ"))).hasSizeGreaterThan(4);
      String markdown = copied(window, 1);
      assertThat(markdown).contains("$0.6590$", "$0.2424$", "$0.0986$", "$p = e / \\sum  e$");
      assertLatex(markdown);
    }
  }

  /** The lecture's box of five and one: H = 0.6500 bits, and 1 bit for who believes in halves. */
  @Test
  void allThatTheBoxesSayIsCopied() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("boxes"))) {
      window.beat();
      String markdown = copied(window, 1);
      assertThat(markdown).contains("$0.8333$", "$2.5850$", "**$0.6500$**", "**$1.0000$**");
      assertThat(assertLatex(markdown)).isGreaterThan(30);
    }
  }

  /** Another program than ours reads every formula. */
  @ParameterizedTest
  @ValueSource(strings = {"EN", "KO"})
  void everyFormulaIsLatex(String language) throws Exception {
    var preferences = new Preferences(Language.valueOf(language), Theme.LIGHT, 1280, 720);
    int formulas = 0;
    for (String name : List.of("ice-cream", "circles", "iris", "lecture", "momentum")) {
      try (var window = TestWindow.open(preferences, TestWindow.scenario(name))) {
        Fx.run(() -> window.app().labs().open(0));
        window.seek(2);
        Fx.run(() -> window.app().viewing().sampleProperty().set(new Sample.Row(1)));
        for (SelectionTarget target : parts(window)) {
          select(window, target);
          formulas += assertLatex(copied(window, 1));
        }
      }
    }
    assertThat(formulas).isGreaterThan(500);
  }

  private static Set<SelectionTarget> parts(TestWindow window) {
    var model = window.app().document().current().session().state().experiment().model();
    int last = model.layers().size() - 1;
    Set<SelectionTarget> parts = new LinkedHashSet<>();
    parts.add(new SelectionTarget.Input(0));
    parts.add(new SelectionTarget.Node(0, 0));
    parts.add(new SelectionTarget.Node(last, 0));
    parts.add(new SelectionTarget.Edge(0, 0, 0));
    parts.add(new SelectionTarget.BiasEdge(last, 0));
    return parts;
  }

  private static int assertLatex(String markdown) {
    List<String> formulas = formulas(markdown);
    for (String formula : formulas) {
      assertThatCode(() -> new TeXFormula(formula)).as(formula).doesNotThrowAnyException();
    }
    return formulas.size();
  }

  private static List<String> formulas(String markdown) {
    List<String> found = new ArrayList<>();
    Matcher matcher = FORMULA.matcher(markdown);
    while (matcher.find()) {
      found.add(matcher.group(1).replace("\\|", "|"));
    }
    return found;
  }
}
