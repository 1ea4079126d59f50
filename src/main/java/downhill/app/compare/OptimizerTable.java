package downhill.app.compare;

import downhill.app.control.ArrowKeys;
import downhill.app.control.Buttons;
import downhill.app.control.ChoiceNames;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.picture.PictureWords;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import downhill.app.work.Identity;
import downhill.app.work.IndexList;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.OptimizerNumbers;
import downhill.lab.compare.RunState;
import downhill.lab.explain.Parameter;
import downhill.picture.Theme;
import downhill.picture.compare.RunSettings;
import downhill.picture.network.SelectionTarget;
import downhill.picture.scene.WeightNames;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What each run's update rule made of one weight in its last step. */
final class OptimizerTable {
  private static final List<String> HEADS = List.of("w", "g", "m", "v", "m̂", "v̂", "Δw", "−Δw/g");

  private final CompareViewModel model;
  private final Localization localization;
  private final LocalWords words;
  private final ObjIntConsumer<Topic> ask;
  private final GridPane grid = CompareStyle.OPTIMIZER_TABLE.on(new GridPane());
  private final ArithmeticCards arithmetic = new ArithmeticCards();
  private final Label none = Style.NOTE.on(new Label());
  private final ScrollPane scroll;
  private final ComboBox<Integer> weights = new ComboBox<>();
  private final List<List<Label>> lines = new ArrayList<>();
  private @Nullable Experiment experiment;

  /**
   * A table without runs.
   *
   * @param ask hears which number of which run is asked about
   */
  OptimizerTable(CompareViewModel model, Localization localization, ObjIntConsumer<Topic> ask) {
    this.model = model;
    this.ask = ask;
    this.localization = localization;
    this.words = localization.beside(OptimizerTable.class);
    var about = Style.NOTE.on(new Label());
    about.textProperty().bind(words.bound("compare.numbers.about"));
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    none.textProperty().bind(words.bound("compare.numbers.none"));
    none.setWrapText(true);
    none.managedProperty().bind(none.visibleProperty());
    var body = CompareStyle.OPTIMIZER_BODY.on(new VBox(grid, about, none, arithmetic.view()));
    this.scroll = CompareStyle.OPTIMIZER_SCROLL.on(new ScrollPane(body));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    ArrowKeys.keepFor(scroll);
    weights.setVisibleRowCount(12);
    weights.accessibleTextProperty().bind(words.bound("compare.weight"));
    weights.setTooltip(Buttons.tooltip(words.bound("compare.weight")));
    weights
        .valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            model.weightProperty().set(chosen);
          }
        });
    localization.languageProperty().subscribe(this::rename);
    columns();
    head();
  }

  private void columns() {
    var first = new ColumnConstraints();
    first.setPercentWidth(15);
    grid.getColumnConstraints().add(first);
    for (int i = 0; i < HEADS.size(); i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(85.0 / HEADS.size());
      column.setHalignment(HPos.RIGHT);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
  }

  private void head() {
    var run = Style.CAPTION.on(new Label());
    run.textProperty().bind(words.bound("compare.column.run"));
    grid.add(run, 0, 0);
    for (int i = 0; i < HEADS.size(); i++) {
      grid.add(Style.CAPTION.on(Style.NUMBER.on(new Label(HEADS.get(i)))), i + 1, 0);
    }
  }

  /** Returns the choice of the weight; it stands in the card's title line. */
  Region choice() {
    return weights;
  }

  Region view() {
    return scroll;
  }

  void setVisible(boolean visible) {
    scroll.setVisible(visible);
    weights.setVisible(visible);
    weights.setManaged(visible);
  }

  void show(ComparisonState state, Theme theme) {
    Experiment now = state.plan().experiment();
    if (!Identity.same(now, experiment)) {
      experiment = now;
      weights.setItems(new IndexList(now.model().parameterCount()));
      rename();
      weights.setValue(model.weightProperty().get());
    }
    while (lines.size() < state.runs().size()) {
      addLine();
    }
    for (int i = 0; i < lines.size(); i++) {
      show(
          lines.get(i),
          i < state.runs().size() ? Optional.of(state.runs().get(i)) : Optional.empty());
    }
    none.setVisible(state.runs().stream().allMatch(run -> run.snapshot().step() == 0));
    arithmetic.show(
        state, model.weightProperty().get(), theme, PictureWords.in(localization.language()));
  }

  private void addLine() {
    List<Label> line = new ArrayList<>();
    int run = lines.size();
    for (int i = 0; i <= HEADS.size(); i++) {
      var label = new Label();
      if (i > 0) {
        label.setCursor(Cursor.HAND);
        label.setOnMouseClicked(event -> askAbout(run));
      }
      if (i == 1) {
        // All numbers of a line lead to one card: the keyboard stops there once.
        label.setFocusTraversable(true);
        label.setAccessibleRole(AccessibleRole.HYPERLINK);
        label.setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.ENTER) {
            askAbout(run);
            event.consume();
          }
        });
      }
      StyleClass style = i == 0 ? CompareStyle.RUN_NAME : Style.NUMBER;
      style.on(label);
      label.setMinWidth(0);
      line.add(label);
      grid.add(label, i, lines.size() + 1);
    }
    lines.add(line);
  }

  /** All numbers of a line are those of one step of one weight: its card says how. */
  private void askAbout(int run) {
    Experiment now = experiment;
    if (now != null) {
      var weight = Parameter.at(now.model(), model.weightProperty().get());
      ask.accept(new Topic.Weight(SelectionTarget.of(weight)), run);
    }
  }

  private void show(List<Label> line, Optional<RunState> run) {
    Optional<OptimizerNumbers> numbers =
        run.flatMap(known -> OptimizerNumbers.of(known, model.weightProperty().get()));
    set(
        line.getFirst(),
        run.map(known -> RunSettings.name(known.branch(), PictureWords.in(localization.language())))
            .orElse(""));
    double[] values =
        numbers
            .map(n ->
                new double[] {
                  n.step().after(),
                  n.step().gradient(),
                  n.m(),
                  n.v(),
                  n.mHat(),
                  n.vHat(),
                  n.change(),
                  n.effectiveRate()
                })
            .orElse(start(run));
    for (int i = 0; i < HEADS.size(); i++) {
      set(
          line.get(i + 1),
          run.isEmpty() ? "" : i < values.length ? StepArithmetic.number(values[i]) : "–");
    }
  }

  /** Before the first step a weight is all there is. */
  private double[] start(Optional<RunState> run) {
    return run.stream()
        .mapToDouble(known -> known.snapshot().weights().get(model.weightProperty().get()))
        .toArray();
  }

  private static void set(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  private void rename() {
    ChoiceNames.put(
        weights,
        index -> {
          Experiment known = experiment;
          return known == null || index >= known.model().parameterCount()
              ? ""
              : WeightNames.of(known, index, PictureWords.in(localization.language()));
        });
  }
}
