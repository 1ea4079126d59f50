package downhill.app.data;

import downhill.app.control.LabelledSwitch;
import downhill.app.control.NumberField;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import downhill.data.BuiltinDataset;
import downhill.picture.Numbers;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.edit.DataEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the data in use are made: rows, noise, seed and classes; what is held back; the scale. */
final class SetupPane extends ScrollPane {
  private static final double MOST_SPLIT = 0.9;

  private final LocalWords words;
  private final DataChanges changes;
  private final NumberField rows;
  private final NumberField noise;
  private final NumberField seed;
  private final NumberField split;
  private final Slider noiseSlider = new Slider();
  private final Slider splitSlider = new Slider(0, 0.5, 0);
  private final ObjectProperty<Integer> classCount = new SimpleObjectProperty<>(0);
  private final ObjectProperty<Boolean> standardize = new SimpleObjectProperty<>(false);
  private final Segmented<Integer> classes = new Segmented<>(classCount);
  private final List<Node> made = new ArrayList<>();
  private final Node classesLine;
  private final Label held = Style.CAPTION.on(new Label());
  private final Label source = Style.MUTED.on(new Label());
  private boolean showing;
  private int gestures;

  SetupPane(LocalWords words, DataChanges changes) {
    this.words = words;
    this.changes = changes;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    rows = field("data.setup.rows", this::fitsRows, value -> edit(this::withRows, value));
    noise = field("data.setup.noise", this::fitsNoise, value -> edit(this::withNoise, value));
    seed =
        field(
            "data.setup.seed",
            value -> value == Math.rint(value) && Math.abs(value) <= 1L << 53,
            value -> edit(this::withSeed, value));
    split =
        field(
            "data.setup.split",
            value -> value >= 0 && value <= 100 * MOST_SPLIT,
            value -> edit((now, share) -> DataEdits.withSplit(now, share / 100), value));
    for (int count = 2; count <= 5; count++) {
      int each = count;
      classes.add(count, words.computed(() -> Integer.toString(each)));
    }
    classCount.subscribe((before, now) -> edit(this::withClasses, now));
    standardize.subscribe(
        (before, now) -> edit((scenario, value) -> DataEdits.withStandardize(scenario, now), 0));
    drag(noiseSlider, this::withNoise);
    drag(splitSlider, DataEdits::withSplit);
    noiseSlider.accessibleTextProperty().bind(words.bound("data.setup.noise"));
    splitSlider.accessibleTextProperty().bind(words.bound("data.setup.split"));
    classesLine = line("data.setup.classes", classes);
    HBox seedLine = line("data.setup.seed", seed, button("data.setup.again", this::drawAgain));
    made.add(DataStyle.SETUP_PAIR.on(new HBox(line("data.setup.rows", rows), seedLine)));
    made.add(line("data.setup.noise", noiseSlider, noise));
    var percent = new Label("%");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    var scale = new LabelledSwitch(words.bound("data.setup.standardize"), standardize);
    var ways =
        new FlowPane(
            scale,
            classesLine,
            button("data.setup.paste", changes::paste),
            button("data.setup.download", changes::download));
    var body =
        DataStyle.SETUP.on(
            new VBox(
                source,
                made.get(0),
                made.get(1),
                line("data.setup.split", splitSlider, split, percent, held),
                DataStyle.SETUP_BUTTONS.on(ways)));
    setContent(body);
  }

  /** Changes a scenario by a number. */
  @FunctionalInterface
  private interface ByNumber {
    Scenario change(Scenario now, double value);
  }

  private Scenario withRows(Scenario now, double value) {
    return ofSet(now, set -> DataEdits.withRows(now, set, (int) value));
  }

  private Scenario withNoise(Scenario now, double value) {
    return ofSet(now, set -> DataEdits.withNoise(now, set, value));
  }

  private Scenario withSeed(Scenario now, double value) {
    return ofSet(now, set -> DataEdits.withSeed(now, set, (long) value));
  }

  private Scenario withClasses(Scenario now, double value) {
    return ofSet(now, set -> DataEdits.withClasses(now, set, (int) value));
  }

  private void drawAgain() {
    edit((now, none) -> ofSet(now, set -> DataEdits.withSeed(now, set, set.seed() + 1)), 0);
  }

  private interface OfSet {
    Scenario change(Data.Builtin set);
  }

  private static Scenario ofSet(Scenario now, OfSet change) {
    return now.data() instanceof Data.Builtin set ? change.change(set) : now;
  }

  private boolean fitsRows(double value) {
    return value == Math.rint(value)
        && value >= 1
        && changes.current().data() instanceof Data.Builtin set
        && value <= set.name().maxRows();
  }

  private boolean fitsNoise(double value) {
    return value >= 0 && value <= BuiltinDataset.MAX_NOISE;
  }

  private void edit(ByNumber by, double value) {
    if (!showing) {
      changes.revise(by.change(changes.current(), value));
    }
  }

  /** A drag is one change, and never a queue of them. */
  private void drag(Slider slider, ByNumber by) {
    slider
        .valueProperty()
        .subscribe((before, value) -> {
          if (!showing && (!slider.isValueChanging() || !changes.busy())) {
            String gesture = "slider " + gestures;
            changes.revise(by.change(changes.current(), rounded(value.doubleValue())), gesture);
          }
        });
    slider
        .valueChangingProperty()
        .subscribe((before, changing) -> {
          if (!changing) {
            changes.revise(
                by.change(changes.current(), rounded(slider.getValue())), "slider " + gestures);
          }
          gestures += changing ? 1 : 0;
        });
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  /** Shows how the data of an experiment are made. */
  void show(Experiment experiment) {
    showing = true;
    Scenario scenario = experiment.scenario();
    boolean builtin = scenario.data() instanceof Data.Builtin;
    boolean choice = false;
    boolean makes = false;
    if (scenario.data() instanceof Data.Builtin set) {
      makes = !set.name().measured();
      choice = set.name().choosesClasses();
      rows.show(Integer.toString(set.rows()));
      noise.show(Numbers.rate(set.noise()));
      noiseSlider.setMax(reach(experiment));
      noiseSlider.setValue(set.noise());
      seed.show(Long.toString(set.seed()));
      for (int count = 2; count <= 5; count++) {
        offer(classes.segment(count), count <= set.name().maxClasses());
      }
      classCount.set(set.classes());
    }
    offer(made.get(0), builtin);
    offer(made.get(1), makes);
    offer(classesLine, choice);
    double share = scenario.fit().validationSplit();
    split.show(Numbers.rate(rounded(100 * share)));
    splitSlider.setValue(share);
    held.setText(
        words.text(
            "data.setup.held",
            Numbers.count(experiment.training().size()),
            Numbers.count(experiment.validation().size())));
    standardize.set(scenario.data().standardize());
    source.setText(source(scenario.data(), experiment));
    showing = false;
  }

  private String source(Data data, Experiment experiment) {
    String count = Numbers.count(experiment.dataset().size());
    return switch (data) {
      case Data.Builtin set -> words.text("data.setup.builtin", set.name().id());
      case Data.Csv csv -> words.text("data.setup.csv", csv.file(), count);
      case Data.Inline inline -> words.text("data.setup.inline", count);
    };
  }

  /** Noise as large as the spread of the target hides everything. */
  private static double reach(Experiment experiment) {
    if (!experiment.dataset().classes().isEmpty()) {
      return 1;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < Math.min(1000, experiment.dataset().size()); row++) {
      low = Math.min(low, experiment.dataset().targets()[row]);
      high = Math.max(high, experiment.dataset().targets()[row]);
    }
    double reach = Math.max(1, (high - low) / 2);
    return Math.pow(10, Math.rint(Math.log10(reach)));
  }

  private static void offer(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private NumberField field(String key, DoublePredicate fits, DoubleConsumer to) {
    var field = new NumberField(words.bound(key), fits, false, value -> value.ifPresent(to));
    field.setPrefColumnCount(7);
    return field;
  }

  private Button button(String key, Runnable action) {
    var button = Style.SMALL.on(new Button());
    button.textProperty().bind(words.bound(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private HBox line(String key, Node... nodes) {
    var label = DataStyle.SETUP_WORD.on(new Label());
    label.textProperty().bind(words.bound(key));
    var line = DataStyle.SETUP_LINE.on(new HBox(label));
    line.getChildren().addAll(nodes);
    return line;
  }
}
