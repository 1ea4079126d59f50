package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import downhill.app.view.PartLight;
import downhill.lab.code.CodePart;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Keras drawer as it is used: unfolded, pointed at, changed. */
final class DrawerWindowTest {
  private static final String LECTURE =
      """
      model = Sequential()
      model.add(Input(shape=(3,)))
      model.add(Dense(4, activation="relu"))
      model.add(Dense(1))
      model.compile(loss="mse", optimizer="adam")
      model.fit(x, y, epochs=7, mini_batch=20)
      """;

  private static final CodePart EPOCHS = new CodePart.Epochs();

  @Test
  void theKeyUnfoldsItUpwardAndEscapeFoldsIt() {
    try (var window = TestWindow.open(TestWindow.small())) {
      Bounds time = bounds(window, Style.TIME_BAR);
      double bar = bounds(window, KerasStyle.KERAS_BAR).getMinY();
      Region body = window.app().drawer().body();
      assertThat(body.isVisible()).isFalse();
      window.press(KeyCode.K);
      assertThat(body.isVisible()).isTrue();
      assertThat(bounds(window, KerasStyle.KERAS_BODY).getMaxY()).isEqualTo(bar);
      assertThat(bounds(window, Style.TIME_BAR)).isEqualTo(time);
      window.press(KeyCode.ESCAPE);
      assertThat(body.isVisible()).isFalse();
      window.press(KeyCode.K);
      window.press(KeyCode.K);
      assertThat(body.isVisible()).isFalse();
    }
  }

  @Test
  void theBarSaysWhatFitPrintsAndGoesBackWithTime() {
    try (var window = TestWindow.open(TestWindow.small())) {
      assertThat(bar(window)).contains("Epoch  1/10".replace("  ", " "), " 0/16");
      window.seek(21);
      List<String> now = bar(window);
      assertThat(now).contains("Epoch 2/10", " 5/16").anyMatch(text -> text.startsWith("loss: "));
      window.seek(22);
      assertThat(bar(window)).isNotEqualTo(now);
      window.seek(21);
      assertThat(bar(window)).isEqualTo(now);
    }
  }

  @Test
  void aPieceOfCodeLightsItsPartOfThePictureAndTheReverse() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("moons"))) {
      unfold(window);
      Region column = window.node(NetworkStyle.LIT_COLUMN, Region.class);
      assertThat(column.isVisible()).isFalse();
      Label dense = token(window, "Dense(", new CodePart.Layer(1));
      Mouse.click(dense, 2, 2);
      window.beat();
      assertThat(column.isVisible()).isTrue();
      assertThat(lit(window)).contains("Dense(").contains("\"sigmoid\"").doesNotContain("\"tanh\"");
      Mouse.click(dense, 2, 2);
      Fx.run(() -> window.app().viewing().pointedProperty().set(Optional.empty()));
      assertThat(column.isVisible()).isFalse();
      Fx.run(() ->
          window
              .app()
              .viewing()
              .hoveredProperty()
              .set(Optional.of(new SelectionTarget.Edge(0, 1, 2))));
      assertThat(lit(window)).contains("\"tanh\"").doesNotContain("\"sigmoid\"");
      assertThat(column.isVisible()).isFalse();
      Fx.run(() -> window.app().viewing().hoveredProperty().set(Optional.empty()));
      Fx.run(() -> window.app().viewing().pin(new CodePart.LossName()));
      assertThat(framed(window)).hasSize(1);
      Fx.run(() -> window.app().viewing().pin(EPOCHS));
      assertThat(framed(window)).extracting(Region::getAccessibleText).containsExactly("Timeline");
    }
  }

  @Test
  void aNumberIsChangedInItsPlaceAndTakenBack() {
    try (var window = TestWindow.open(TestWindow.small())) {
      unfold(window);
      Label epochs = token(window, "10", EPOCHS);
      Fx.run(epochs::requestFocus);
      window.press(KeyCode.ENTER);
      type(window, "20");
      window.until(() -> epochs(window) == 20);
      window.until(() -> hasToken(window, "20", EPOCHS));
      assertThat(focused(window)).isEqualTo("20");
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> epochs(window) == 10 && hasToken(window, "10", EPOCHS));
    }
  }

  @Test
  void nonsenseIsRefusedInPlaceAndTheOldValueStays() {
    try (var window = TestWindow.open(TestWindow.small())) {
      unfold(window);
      Mouse.click(token(window, "10", EPOCHS), 2, 2);
      window.beat();
      for (String typed : List.of("many", "-3", "1e308", "")) {
        type(window, typed);
        window.beat();
        assertThat(refusals(window)).as(typed).hasSize(1);
        assertThat(focus(window)).isInstanceOf(TextField.class);
      }
      window.press(KeyCode.ESCAPE);
      assertThat(hasToken(window, "10", EPOCHS)).isTrue();
      assertThat(epochs(window)).isEqualTo(10);
      assertThat(window.app().drawer().openProperty().get()).isTrue();
    }
  }

  @Test
  void aNameIsChosenFromWhatIsAllowed() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("iris"))) {
      unfold(window);
      Mouse.click(token(window, "\"categorical_crossentropy\"", new CodePart.LossName()), 2, 2);
      List<MenuItem> items = menu();
      assertThat(items)
          .extracting(MenuItem::getText)
          .contains("sparse_categorical_crossentropy", "mean_squared_error")
          .doesNotContain("binary_crossentropy");
      Fx.run(() ->
          items.stream()
              .filter(item -> item.getText().startsWith("sparse"))
              .forEach(MenuItem::fire));
      window.until(
          () -> hasToken(window, "\"sparse_categorical_crossentropy\"", new CodePart.LossName()));
      assertThat(texts(window)).doesNotContain("to_categorical");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void codeAndOutputAreThereInBothLanguages(Language language) throws Exception {
    var preferences = new Preferences(language, downhill.picture.Theme.DARK, 1280, 720);
    try (var window = TestWindow.open(preferences, TestWindow.scenario("iris"))) {
      unfold(window);
      window.seek(9);
      assertThat(texts(window))
          .contains("model.fit(", "Epoch 2/50", "1/8", language == Language.EN ? "Code" : "코드");
    }
  }

  @Test
  void pastedCodeIsReadRepairedAndUsed() {
    try (var window = TestWindow.open(TestWindow.small())) {
      unfold(window);
      TextArea area = window.node(KerasStyle.PASTE_AREA, TextArea.class);
      Fx.run(button(window, "Paste code")::fire);
      window.beat();
      Fx.run(() -> area.setText("print('hello')"));
      window.beat();
      assertThat(button(window, "Use this code").isDisabled()).isTrue();
      assertThat(slips(window))
          .singleElement()
          .asString()
          .contains("No Sequential network, compile or fit was found here; paste code such as");
      assertThat(typed(area)).isEqualTo("print('hello')");
      Fx.run(() -> area.setText(LECTURE));
      window.beat();
      assertThat(slips(window)).anyMatch(slip -> slip.startsWith("Line 6, column "));
      Fx.run(() ->
          ((Hyperlink) window.app().scene().getRoot().lookup("." + KerasStyle.SLIP.css())).fire());
      assertThat(marked(area)).contains("mini_batch");
      Fx.run(button(window, "Repair")::fire);
      window.beat();
      assertThat(typed(area)).contains("batch_size=20").doesNotContain("mini_batch");
      Fx.run(button(window, "Use this code")::fire);
      window.until(() -> epochs(window) == 7);
      window.until(() -> hasToken(window, "20", new CodePart.BatchSize()));
      window.press(KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> epochs(window) == 10);
    }
  }

  private static String typed(TextArea area) {
    return Fx.get(area::getText);
  }

  private static String marked(TextArea area) {
    return Fx.get(area::getSelectedText);
  }

  private static Button button(TestWindow window, String word) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .filter(each -> word.equals(each.getText()))
            .findFirst()
            .orElseThrow());
  }

  private static List<String> slips(TestWindow window) {
    return Fx.get(() ->
        window.app().scene().getRoot().lookupAll("." + KerasStyle.SLIP.css()).stream()
            .map(each -> ((Hyperlink) each).getText())
            .toList());
  }

  private static void unfold(TestWindow window) {
    Fx.run(() -> {
      window.app().drawer().heightProperty().set(420);
      window.app().drawer().openProperty().set(true);
    });
    window.beat();
  }

  private static void type(TestWindow window, String text) {
    Fx.run(() -> ((TextField) window.app().scene().getFocusOwner()).setText(text));
    window.press(KeyCode.ENTER);
    Fx.run(() -> {
      if (window.app().scene().getFocusOwner() instanceof TextField field) {
        field.fireEvent(new javafx.event.ActionEvent());
      }
    });
  }

  private static Bounds bounds(TestWindow window, StyleClass style) {
    Region node = window.node(style, Region.class);
    return Fx.get(() -> node.localToScene(node.getBoundsInLocal()));
  }

  private static List<String> bar(TestWindow window) {
    Region bar = window.node(KerasStyle.KERAS_BAR, Region.class);
    return Fx.get(() -> TestWindow.drawn(bar));
  }

  private static List<Label> tokens(TestWindow window) {
    return Fx.get(() ->
        window.app().scene().getRoot().lookupAll("." + KerasStyle.TOKEN.css()).stream()
            .map(Label.class::cast)
            .toList());
  }

  private static boolean hasToken(TestWindow window, String text, CodePart part) {
    return Fx.get(() -> tokensOf(window, text, part)).size() > 0;
  }

  private static Label token(TestWindow window, String text, CodePart part) {
    return Fx.get(() -> tokensOf(window, text, part)).getLast();
  }

  /** Pieces with a text in the line that names the part's value. */
  private static List<Label> tokensOf(TestWindow window, String text, CodePart part) {
    return window.app().scene().getRoot().lookupAll("." + KerasStyle.TOKEN.css()).stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().equals(text))
        .filter(label -> part.layerOf().isPresent() || label.isFocusTraversable())
        .toList();
  }

  private static List<String> lit(TestWindow window) {
    return tokens(window).stream()
        .filter(label -> label.getPseudoClassStates().contains(PartLight.LIT))
        .map(Label::getText)
        .toList();
  }

  private static List<Region> framed(TestWindow window) {
    return Fx.get(() ->
        window.app().scene().getRoot().lookupAll("." + Style.LINKED.css()).stream()
            .filter(node -> node.getPseudoClassStates().contains(PartLight.LIT))
            .map(Region.class::cast)
            .toList());
  }

  private static List<String> refusals(TestWindow window) {
    return Fx.get(() ->
        window.app().scene().getRoot().lookupAll("." + Style.FIELD_ERROR.css()).stream()
            .filter(Node::isVisible)
            .map(node -> ((Label) node).getText())
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private static List<MenuItem> menu() {
    return Fx.get(() ->
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .flatMap(menu -> menu.getItems().stream())
            .toList());
  }

  private static Node focus(TestWindow window) {
    return Fx.get(window.app().scene()::getFocusOwner);
  }

  private static String focused(TestWindow window) {
    return ((Label) focus(window)).getText();
  }

  private static int epochs(TestWindow window) {
    return window.app().document().current().scenario().fit().epochs();
  }

  private static String texts(TestWindow window) {
    Node body = window.node(KerasStyle.KERAS_BODY, Region.class);
    return Fx.get(() -> TestWindow.drawn(body)).stream().collect(Collectors.joining(" "));
  }
}
