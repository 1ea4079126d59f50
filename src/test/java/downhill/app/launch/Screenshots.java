package downhill.app.launch;

import downhill.app.Fx;
import downhill.app.desk.DeskPlace;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.message.Message;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import downhill.lab.compare.CompareIntent;
import downhill.lab.session.Intent;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;

/**
 * Writes pictures of the real window, for the README and to look at.
 *
 * <pre>
 *   Screenshots OUT.png [scenario=ice-cream] [step=85] [lang=en] [theme=light] [size=1440x900]
 *       [lab=0] [select=edge:0,0,0 | node:0,0 | bias:0,0 | input:0] [values=true] [rate=0.1]
 *       [why=steps|batch|epoch|training|error|mean|deviation|original|slope|sample|eta|rates|limit
 *       |stall|lambda|along|second|best|verdict|then] [freeze=0]
 *       [doubled=true] [compare=300] [drawer=300] [table=FILE.csv] [lit=Dense(]
 *       [open=keys|scenarios|speed|unit|fork|message] [focus=STYLE-CLASS] [press=WORD;WORD]
 *       [keys=RIGHT,ENTER]
 * </pre>
 */
public final class Screenshots {
  private Screenshots() {}

  /** Writes one picture for each group of arguments that starts with a file name. */
  public static void main(String[] args) throws Exception {
    int from = 0;
    for (int to = 1; to <= args.length; to++) {
      if (to == args.length || args[to].endsWith(".png")) {
        write(Path.of(args[from]), settings(Arrays.copyOfRange(args, from + 1, to)));
        from = to;
      }
    }
    System.exit(0);
  }

  private static void write(Path out, Map<String, String> wanted) throws Exception {
    String[] size = wanted.getOrDefault("size", "1440x900").split("x", 2);
    var preferences =
        new Preferences(
            Language.of(wanted.getOrDefault("lang", "en")).orElseThrow(),
            Theme.valueOf(wanted.getOrDefault("theme", "light").toUpperCase(Locale.ROOT)),
            Double.parseDouble(size[0]),
            Double.parseDouble(size[1]));
    var scenario = TestWindow.scenario(wanted.getOrDefault("scenario", "ice-cream"));
    boolean doubled = Boolean.parseBoolean(wanted.get("doubled"));
    var words =
        new Localization(preferences.language(), text -> doubled ? text + " " + text : text);
    try (TestWindow window = TestWindow.open(preferences, scenario, words)) {
      if (wanted.containsKey("rate")) {
        double rate = Double.parseDouble(wanted.get("rate"));
        window.app().document().send(new Intent.SetLearningRate(rate));
      }
      window.seek(Long.parseLong(wanted.getOrDefault("step", "0")));
      Fx.run(() -> arrange(window.app(), wanted));
      window.beat();
      if (wanted.containsKey("freeze")) {
        int index = Integer.parseInt(wanted.get("freeze"));
        window.app().document().send(new Intent.Freeze(index, true));
        window.await(state -> state.snapshot().isFrozen(index));
      }
      if (wanted.containsKey("compare")) {
        long step = Long.parseLong(wanted.get("compare"));
        window.compare(
            new CompareIntent.Seek(step),
            state -> state.step() == Math.min(step, state.plannedSteps()));
      }
      if (wanted.containsKey("table")) {
        Fx.run(() -> window.app().open(Path.of(wanted.get("table"))));
        window.until(() -> window.app().tables().isVisible());
      }
      if (wanted.containsKey("press")) {
        for (String word : wanted.get("press").split(";", -1)) {
          Fx.run(() -> press(window.app(), word));
          letWorkersFinish(window);
        }
      }
      if (wanted.containsKey("lit")) {
        Fx.run(() -> light(window.app(), wanted.get("lit")));
      }
      for (String key : wanted.getOrDefault("keys", "").split(",", -1)) {
        if (!key.isEmpty()) {
          window.press(KeyCode.valueOf(key));
        }
      }
      letWorkersFinish(window);
      Path folder = out.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      ImageIO.write(SwingFXUtils.fromFXImage(window.picture(), null), "png", out.toFile());
    }
  }

  /** Points at the last piece of code with a text, or presses Enter on it where it is a value. */
  private static void light(AppContext app, String text) {
    var piece =
        app.scene().getRoot().lookupAll("." + KerasStyle.TOKEN.css()).stream()
            .filter(node -> node instanceof Labeled token && token.getText().equals(text))
            .reduce((first, last) -> last)
            .orElseThrow();
    piece.requestFocus();
    if (!piece.isFocusTraversable()) {
      Event.fireEvent(
          piece,
          new MouseEvent(
              MouseEvent.MOUSE_CLICKED,
              1,
              1,
              1,
              1,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              true,
              null));
    }
  }

  /** Curves and maps come from threads of their own. */
  private static void letWorkersFinish(TestWindow window) throws InterruptedException {
    for (int beat = 0; beat < 25; beat++) {
      Thread.sleep(30);
      window.beat();
    }
    Fx.settle();
  }

  /**
   * Presses the button that carries {@code word}, or is read as it, a place of a desk or a number
   * of a picture; {@code word@n} chooses from a list.
   */
  private static void press(AppContext app, String word) {
    int chosen = word.lastIndexOf('@');
    TestWindow.nodes(app.scene().getRoot())
        .filter(ComboBox.class::isInstance)
        .map(node -> (ComboBox<?>) node)
        .filter(box -> chosen > 0 && word.substring(0, chosen).equals(box.getAccessibleText()))
        .findFirst()
        .ifPresent(
            box -> box.getSelectionModel().select(Integer.parseInt(word.substring(chosen + 1))));
    TestWindow.nodes(app.scene().getRoot())
        .filter(node -> node.getStyleClass().contains(PageStyle.SPOT.css()))
        .filter(spot -> word.equals(spot.getAccessibleText()))
        .findFirst()
        .ifPresent(spot -> Event.fireEvent(spot, TestWindow.pressed(KeyCode.ENTER, Set.of())));
    TestWindow.nodes(app.scene().getRoot())
        .filter(DeskPlace.class::isInstance)
        .filter(place -> place.getAccessibleText() != null)
        .filter(place -> word.equals(place.getAccessibleText().split("[;=]", 2)[0].strip()))
        .findFirst()
        .ifPresent(place -> place.executeAccessibleAction(AccessibleAction.FIRE));
    TestWindow.nodes(app.scene().getRoot())
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> button.getScene() != null && button.isVisible())
        .filter(button -> word.equals(button.getText()) || word.equals(button.getAccessibleText()))
        .toList()
        .forEach(ButtonBase::fire);
  }

  private static void arrange(AppContext app, Map<String, String> wanted) {
    app.labs().open(Integer.parseInt(wanted.getOrDefault("lab", "0")));
    if (wanted.containsKey("drawer")) {
      app.drawer().heightProperty().set(Double.parseDouble(wanted.get("drawer")));
      app.drawer().openProperty().set(true);
    }
    app.viewing().valuesProperty().set(Boolean.parseBoolean(wanted.getOrDefault("values", "true")));
    show(app, wanted.getOrDefault("open", ""));
    if (wanted.containsKey("focus")) {
      app.scene().getRoot().requestFocus();
      app.scene().lookup("." + wanted.get("focus")).requestFocus();
    }
    if (wanted.containsKey("select")) {
      app.viewing().select(target(wanted.get("select")));
    }
    if (wanted.containsKey("why")) {
      app.viewing().ask(topic(wanted.get("why")));
    }
  }

  private static void show(AppContext app, String what) {
    switch (what) {
      case "keys" -> app.showKeys();
      case "scenarios" -> menu(app, Style.SCENARIO_MENU);
      case "speed" -> menu(app, Style.SPEED);
      case "unit" -> menu(app, Style.STEP_UNIT);
      case "fork" -> menu(app, Style.FORK);
      case "message" ->
          app.messages().accept(Message.problem(language -> "broken.downhill:3:12: expected ..."));
      default -> {}
    }
  }

  private static void menu(AppContext app, StyleClass style) {
    ((MenuButton) app.scene().lookup("." + style.css())).show();
  }

  private static Topic topic(String wanted) {
    return switch (wanted) {
      case "steps" -> new Topic.Steps();
      case "batch" -> new Topic.BatchLoss();
      case "epoch" -> new Topic.EpochLoss(1);
      case "training" -> new Topic.TrainingLoss();
      case "error" -> new Topic.Residual(0, false);
      case "mean" -> new Topic.Mean(0);
      case "deviation" -> new Topic.Deviation(0);
      case "original" -> new Topic.Original(3);
      case "slope" -> new Topic.Slope(0, 0, 5);
      case "eta" -> new Topic.LearningRate();
      case "rates" -> new Topic.Rates();
      case "limit" -> new Topic.Rate(Topic.NamedRate.LIMIT);
      case "stall" -> new Topic.Rate(Topic.NamedRate.STALL);
      case "lambda" -> new Topic.Curvature(true);
      case "along" -> new Topic.CurvatureAlong(0, true);
      case "second" -> new Topic.SecondDerivative(0, 1);
      case "best" -> new Topic.Best(0);
      case "verdict" -> new Topic.Verdict();
      case "then" -> new Topic.Then(6, new Topic.Weight(new SelectionTarget.Edge(0, 0, 0)));
      default -> new Topic.Sample(0);
    };
  }

  private static SelectionTarget target(String text) {
    String[] parts = text.split(":", 2);
    int[] at = Arrays.stream(parts[1].split(",")).mapToInt(Integer::parseInt).toArray();
    return switch (parts[0]) {
      case "edge" -> new SelectionTarget.Edge(at[0], at[1], at[2]);
      case "bias" -> new SelectionTarget.BiasEdge(at[0], at[1]);
      case "node" -> new SelectionTarget.Node(at[0], at[1]);
      case "input" -> new SelectionTarget.Input(at[0]);
      default -> throw new IllegalArgumentException("expected edge, bias, node or input: " + text);
    };
  }

  private static Map<String, String> settings(String[] args) {
    var settings = new HashMap<String, String>();
    for (String arg : args) {
      String[] pair = arg.split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    return settings;
  }
}
