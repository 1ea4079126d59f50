package downhill.app.descent;

import downhill.app.formula.Figures;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.engine.curvature.LinearFit;
import downhill.engine.model.Weights;
import downhill.lab.explain.LinearTruth;
import downhill.lab.session.SessionState;
import downhill.picture.scene.Columns;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a linear regression in original units, whatever the network is fed: as learned,
 * with the least squared error, and by the formula the rows were made with, where there is one.
 */
final class CoefficientTable extends GridPane implements AutoCloseable {
  private static final int MOST_FEATURES = 4;

  private final LocalWords words;
  private final LatestWorker<Experiment, Found> worker =
      new LatestWorker<>("coefficients", CoefficientTable::find);
  private final Follow ask;
  private final List<Label> learned = new ArrayList<>();
  private @Nullable Experiment asked;
  private @Nullable Built built;

  private record Found(
      Experiment experiment, Optional<LinearFit> leastSquares, Optional<LinearFit> formula) {}

  private record Built(Found found, Language language) {}

  /**
   * A table without numbers.
   *
   * @param ask hears which number is asked about
   */
  CoefficientTable(LocalWords words, Follow ask) {
    this.words = words;
    this.ask = ask;
    Style.INSET.on(DescentStyle.COEFFICIENTS.on(this));
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  private static Found find(Experiment experiment) {
    return new Found(
        experiment, LinearTruth.leastSquares(experiment), LinearTruth.formula(experiment));
  }

  /** Shows the weights of a moment. */
  void show(SessionState state) {
    Experiment experiment = state.experiment();
    boolean fits = experiment.linearRegression() && experiment.model().inputs() <= MOST_FEATURES;
    if (!fits) {
      setVisible(false);
      return;
    }
    if (!Identity.same(asked, experiment)) {
      asked = experiment;
      worker.ask(experiment);
    }
    Optional<Found> found =
        worker.answer().filter(known -> Identity.same(known.experiment(), experiment));
    setVisible(found.isPresent());
    found.ifPresent(known -> fill(new Built(known, words.language()), state));
  }

  /** Returns whether an answer has come since, so that the moment is to be shown again. */
  boolean waits() {
    return !isVisible()
        && worker.answer().filter(known -> Identity.same(known.experiment(), asked)).isPresent();
  }

  private void fill(Built wanted, SessionState state) {
    Built before = built;
    if (before == null
        || !Identity.same(before.found(), wanted.found())
        || before.language() != wanted.language()) {
      build(wanted.found());
      built = wanted;
    }
    Weights weights = state.experiment().originalUnits(state.snapshot().weights());
    for (int i = 0; i < learned.size(); i++) {
      write(learned.get(i), weights.get(i));
    }
  }

  private void build(Found found) {
    getChildren().clear();
    getColumnConstraints().setAll(new ColumnConstraints());
    learned.clear();
    Columns columns = Columns.of(found.experiment(), words.language());
    int features = found.experiment().dataset().features().size();
    add(caption(words.text("rate.coefficients")), 0, 0);
    for (int i = 0; i <= features; i++) {
      boolean bias = i == features;
      add(caption(bias ? words.text("rate.coefficients.bias") : columns.feature(i)), 0, i + 1);
    }
    column(words.text("rate.coefficients.learned"), Optional.empty(), true);
    found
        .leastSquares()
        .ifPresent(fit -> column(words.text("rate.coefficients.best"), Optional.of(fit), true));
    found
        .formula()
        .ifPresent(fit -> column(words.text("rate.coefficients.formula"), Optional.of(fit), false));
  }

  private void lead(Label number, Topic topic) {
    Follow.lead(PageStyle.ASKS.on(number), Optional.of(new Link.Card(topic)), ask);
  }

  /** Adds a column; without a fit it is the one that shows what is learned. */
  private void column(String title, Optional<LinearFit> fit, boolean asks) {
    int place = getColumnConstraints().size();
    var constraints = new ColumnConstraints();
    constraints.setHalignment(HPos.RIGHT);
    getColumnConstraints().add(constraints);
    add(caption(title), place, 0);
    int rows = getRowCount() - 1;
    for (int i = 0; i < rows; i++) {
      var number = Style.NUMBER.on(new Label());
      number.setMinWidth(USE_PREF_SIZE);
      number.setTooltip(new Tooltip());
      add(number, place, i + 1);
      if (fit.isEmpty()) {
        learned.add(number);
        lead(number, new Topic.Original(i));
      } else {
        boolean bias = i == fit.get().kernel().size();
        write(number, bias ? fit.get().bias() : fit.get().kernel().get(i));
        if (asks) {
          lead(number, new Topic.Best(i));
        }
      }
    }
  }

  private static void write(Label label, double value) {
    label.setText(Figures.ofCoefficient(value).plain(value));
    label.getTooltip().setText(Figures.exact(value));
  }

  /** Ends the thread that solves the regression. */
  @Override
  public void close() {
    worker.close();
  }

  private static Label caption(String text) {
    var label = Style.CAPTION.on(new Label(text));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
