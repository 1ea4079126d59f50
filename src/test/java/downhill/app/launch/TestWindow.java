package downhill.app.launch;

import downhill.app.Fx;
import downhill.app.compare.CompareLab;
import downhill.app.document.OpenScenario;
import downhill.app.document.ScenarioFiles;
import downhill.app.i18n.Localization;
import downhill.app.theme.StyleClass;
import downhill.data.Progress;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonState;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.Theme;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.Lab;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import downhill.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The real window without a display, at a size, in a language and a theme, to look at and test. */
public final class TestWindow implements AutoCloseable {
  private static final double SCREEN = 998;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AppContext app;
  private final Stage stage;

  private TestWindow(AppContext app, Stage stage) {
    this.app = app;
    this.stage = stage;
  }

  /** Opens the window on the first scenario. */
  public static TestWindow open(Preferences preferences) {
    return open(preferences, Fx.get(ScenarioFiles::start));
  }

  /** Opens the window on {@code scenario}. */
  public static TestWindow open(Preferences preferences, OpenScenario scenario) {
    return open(preferences, scenario, new Localization(preferences.language()));
  }

  /** Opens the window with the texts of {@code localization}. */
  public static TestWindow open(
      Preferences preferences, OpenScenario scenario, Localization localization) {
    return Fx.get(() -> {
      var app = new AppContext(preferences, scenario, localization);
      var stage = new Stage();
      // The corner of the screen: elsewhere it would push menus away from their buttons. The
      // bottom of a window must not lie below that screen: its sides are of 1000 px, and wide rows
      // take a little more.
      stage.setX(0);
      stage.setY(Math.min(0, SCREEN - preferences.height()));
      app.open(stage);
      app.pulse().beat(0);
      return new TestWindow(app, stage);
    });
  }

  /** English, light, 1280 x 720. */
  public static Preferences small() {
    return new Preferences(Language.EN, Theme.LIGHT, 1280, 720);
  }

  /** A scenario by the name of one that comes with the program, or by its file. */
  public static OpenScenario scenario(String nameOrFile) throws ScenarioException {
    Optional<ScenarioFile> builtin = BuiltinScenarios.of(nameOrFile);
    return builtin.isPresent()
        ? OpenScenario.start(
            builtin.get(), Experiment.prepare(builtin.get(), Progress.NONE), Optional.empty())
        : ScenarioFiles.read(Path.of(nameOrFile), Progress.NONE);
  }

  /** The parts of the window. */
  public AppContext app() {
    return app;
  }

  /** Waits until the session is where {@code wanted} says, and shows it. */
  public SessionState await(Predicate<SessionState> wanted) {
    try {
      SessionState reached = app.document().current().session().await(wanted, PATIENCE);
      beat();
      return reached;
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens the Compare lab and beats until its comparison is where {@code wanted} says. */
  public ComparisonState compare(CompareIntent intent, Predicate<ComparisonState> wanted) {
    CompareLab lab =
        Fx.get(() -> {
          app.labs().open(Features.place(Lab.COMPARE));
          return (CompareLab) app.labs().openProperty().get();
        });
    beat();
    lab.send(intent);
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (lab.state().filter(wanted).isEmpty()) {
      if (System.nanoTime() > patience) {
        throw new IllegalStateException("the comparison must get there: " + intent);
      }
      beat();
    }
    beat();
    return lab.state().orElseThrow();
  }

  /** Leads the session to {@code step} and shows it. */
  public void seek(long step) {
    app.document().send(new Intent.Seek(step));
    await(state ->
        state.activity() != Activity.SEEKING
            && (state.snapshot().step() == step || state.divergence().isPresent()));
  }

  /** Shows the latest state and lays the window out. */
  public void beat() {
    Fx.run(() -> {
      app.pulse().beat(System.nanoTime());
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
  }

  /**
   * Shows frames until {@code wanted} holds, for what is computed beside the window's thread, and
   * one more: it may have come to hold after its frame was drawn.
   */
  public void until(BooleanSupplier wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      beat();
      if (wanted.getAsBoolean()) {
        beat();
        return;
      }
    } while (System.nanoTime() < end);
    throw new AssertionError("the window did not get there");
  }

  /** What the window looks like, with its menus and dialogs over it. */
  public WritableImage picture() {
    beat();
    return Fx.get(() -> {
      WritableImage picture = stage.getScene().snapshot(null);
      for (Window over : Window.getWindows()) {
        if (!over.equals(stage) && over.isShowing()) {
          lay(over.getScene().snapshot(null), over, picture);
        }
      }
      return picture;
    });
  }

  private void lay(WritableImage from, Window over, WritableImage onto) {
    int left =
        (int) (over.getX() + over.getScene().getX() - stage.getX() - stage.getScene().getX());
    int top = (int) (over.getY() + over.getScene().getY() - stage.getY() - stage.getScene().getY());
    for (int x = 0; x < from.getWidth(); x++) {
      for (int y = 0; y < from.getHeight(); y++) {
        boolean inside =
            left + x >= 0
                && left + x < onto.getWidth()
                && top + y >= 0
                && top + y < onto.getHeight();
        int argb = from.getPixelReader().getArgb(x, y);
        if (inside && argb >>> 24 == 255) {
          onto.getPixelWriter().setArgb(left + x, top + y, argb);
        }
      }
    }
  }

  /** The first node with {@code style} that can be seen; else the first of all. */
  public <N extends Node> N node(StyleClass style, Class<N> type) {
    return Fx.get(() ->
        nodes(stage.getScene().getRoot())
            .filter(node -> node.getStyleClass().contains(style.css()))
            .findFirst()
            .or(() -> Optional.ofNullable(stage.getScene().lookup("." + style.css())))
            .map(type::cast)
            .orElse(null));
  }

  /** Everything with a text that can be seen. */
  public List<Labeled> labeled() {
    return Fx.get(() -> nodes(stage.getScene().getRoot()))
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(label -> label.getText() != null && !label.getText().isEmpty())
        .toList();
  }

  /** The texts that can be seen. */
  public List<String> texts() {
    return labeled().stream().map(Labeled::getText).toList();
  }

  /** All that can be seen in and below {@code node}. */
  public static Stream<Node> nodes(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(TestWindow::nodes)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  /** The texts that are drawn in {@code node}, letter for letter. On the JavaFX thread. */
  public static List<String> drawn(Node node) {
    return nodes(node)
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Presses every button with this word on it that can be seen, once there is one. */
  public void pressNamed(String word) {
    until(() -> texts().contains(word));
    Fx.run(() ->
        nodes(stage.getScene().getRoot())
            .filter(node -> node instanceof ButtonBase button && word.equals(button.getText()))
            .map(ButtonBase.class::cast)
            .toList()
            .forEach(ButtonBase::fire));
    beat();
  }

  /** Presses a key on whatever has the focus, as the keyboard would. */
  public void press(KeyCode key, KeyCode... held) {
    press(1, key, held);
  }

  /** Presses a key several times without any time between. */
  public void press(int times, KeyCode key, KeyCode... held) {
    Set<KeyCode> with = Set.of(held);
    Fx.run(() -> {
      for (int i = 0; i < times; i++) {
        Node focused = stage.getScene().getFocusOwner();
        Event.fireEvent(focused == null ? stage.getScene() : focused, pressed(key, with));
      }
    });
    beat();
  }

  static KeyEvent pressed(KeyCode key, Set<KeyCode> with) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED,
        KeyEvent.CHAR_UNDEFINED,
        key.getName(),
        key,
        with.contains(KeyCode.SHIFT),
        with.contains(KeyCode.CONTROL),
        with.contains(KeyCode.ALT),
        with.contains(KeyCode.META));
  }

  @Override
  public void close() {
    Fx.run(() -> {
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      app.close();
    });
  }
}
