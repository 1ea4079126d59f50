package downhill.app.network;

import downhill.app.formula.Figures;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.engine.curvature.LinearFit;
import downhill.engine.model.Weights;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The learned weights of a linear regression in original units, beside what they should be. There
 * once a step was taken.
 */
final class TruthTable extends GridPane implements AutoCloseable {
  private static final int MOST_FEATURES = 6;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Below this width, in pixels, columns stand closer. */
  private static final double WIDE = 500;

  private final LocalWords words;
  private final LatestWorker<Experiment, Found> worker =
      new LatestWorker<>("least squares", known -> new Found(known, Truth.of(known)));
  private final Follow follow;
  private final List<Label> learned = new ArrayList<>();
  private @Nullable Experiment asked;
  private @Nullable Built built;

  private record Found(Experiment experiment, Optional<Truth> truth) {}

  /** What the grid was built for. */
  private record Built(Found found, List<String> titles) {}

  TruthTable(Follow follow, Localization localization) {
    this.follow = follow;
    words = localization.beside(TruthTable.class);
    Style.INSET.on(NetworkStyle.TRUTH.on(this));
    setMinHeight(USE_PREF_SIZE);
    widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE));
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Shows the weights of a moment. */
  void show(SessionState state, PartNames names) {
    Experiment experiment = state.experiment();
    boolean fits =
        experiment.linearRegression()
            && experiment.model().inputs() <= MOST_FEATURES
            && state.recordedSteps() > 0;
    if (!fits) {
      setVisible(false);
      return;
    }
    if (!Identity.same(asked, experiment)) {
      asked = experiment;
      worker.ask(experiment);
    }
    Optional<Found> found =
        worker.answer().filter(done -> Identity.same(done.experiment(), experiment));
    setVisible(found.isPresent());
    found.ifPresent(done -> fill(done, state, names));
  }

  /** Returns whether an answer is awaited, so that the moment is to be shown again. */
  boolean waits() {
    return asked != null && !isVisible() && worker.answer().isPresent();
  }

  private void fill(Found found, SessionState state, PartNames names) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < found.experiment().model().inputs(); i++) {
      titles.add(names.feature(i));
    }
    titles.add(names.bias());
    titles.add(words.text("network.truth.learned"));
    Built wanted = new Built(found, titles);
    if (!wanted.equals(built)) {
      build(wanted);
      built = wanted;
    }
    Weights weights = found.experiment().originalUnits(state.snapshot().weights());
    for (int i = 0; i < learned.size(); i++) {
      double value = weights.get(i);
      learned.get(i).setText(Figures.ofCoefficient(value).plain(value));
      learned.get(i).getTooltip().setText(Figures.exact(value));
    }
  }

  private void build(Built wanted) {
    getChildren().clear();
    getColumnConstraints().clear();
    learned.clear();
    var first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(first);
    int columns = wanted.titles().size() - 1;
    addRow(0, caption(words.text("network.truth.title")));
    addRow(1, caption(words.text("network.truth.learned")));
    for (int i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(column);
      add(heading(wanted.titles().get(i)), i + 1, 0);
      var value = number("");
      value.setTooltip(new Tooltip());
      learned.add(value);
      if (wanted.found().experiment().scenario().data().standardize()) {
        var why = new Link.Card(new Topic.Original(i));
        Follow.lead(value, Optional.of(why), follow);
        Style.CELL.on(value);
      }
      add(value, i + 1, 1);
    }
    wanted.found().truth().ifPresent(this::addTruth);
  }

  private void addTruth(Truth truth) {
    LinearFit fit = truth.fit();
    addRow(
        2,
        caption(words.text(truth.known() ? "network.truth.true" : "network.truth.leastSquares")));
    double[] values =
        DoubleStream.concat(
                fit.kernel().stream().mapToDouble(Double::doubleValue), DoubleStream.of(fit.bias()))
            .toArray();
    for (int i = 0; i < values.length; i++) {
      var value = number(Figures.ofCoefficient(values[i]).plain(values[i]));
      value.setTooltip(new Tooltip(Figures.exact(values[i])));
      add(value, i + 1, 2);
    }
  }

  private static Label caption(String text) {
    var label = Style.CAPTION.on(new Label(text));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** The name of a column. Where it has no room it goes on in a second line. */
  private static Label heading(String text) {
    var label = Style.CAPTION.on(new Label(text));
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.RIGHT);
    GridPane.setValignment(label, VPos.BOTTOM);
    return label;
  }

  private static Label number(String text) {
    var label = Style.NUMBER.on(new Label(text));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** Ends the thread that solves. */
  @Override
  public void close() {
    worker.close();
  }
}
